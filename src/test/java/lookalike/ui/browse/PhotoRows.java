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
        return row(false, turned, issues, bystanders);
    }

    static PhotoRow excluded(Set<QualityIssue> issues) {
        return row(true, 0, issues);
    }

    private static PhotoRow row(boolean excluded, int turned, Set<QualityIssue> issues, DetectedFace... bystanders) {
        return new PhotoRow(
                1,
                "a",
                "a",
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
