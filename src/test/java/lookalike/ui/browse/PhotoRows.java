package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.QualityIssue;

/** Photos of a dataset, made by hand. */
final class PhotoRows {

    /** The labelled face, in the photo's own pixels. */
    static final FaceBox FACE = new FaceBox(40, 10, 20, 30);

    private PhotoRows() {}

    static PhotoRow used(int turned, Set<QualityIssue> issues, DetectedFace... bystanders) {
        return row(1, "a", false, turned, issues, bystanders);
    }

    static PhotoRow excluded(Set<QualityIssue> issues) {
        return row(1, "a", true, 0, issues);
    }

    static PhotoRow of(long id, String label) {
        return row(id, label, false, 0, Set.of());
    }

    private static PhotoRow row(
            long id, String label, boolean excluded, int turned, Set<QualityIssue> issues, DetectedFace... bystanders) {
        return new PhotoRow(
                id,
                label,
                label,
                "a/a.jpg",
                1,
                1,
                "h",
                PhotoStatus.OK,
                Optional.empty(),
                excluded,
                Optional.of(FACE),
                turned,
                issues,
                List.of(bystanders));
    }
}
