package lookalike.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.QualityIssue;
import lookalike.image.PhotoProblem;

/**
 * A photo of the catalogue.
 *
 * @param id of the row
 * @param label of the person to whom the photo belongs, with decisions applied
 * @param datasetLabel the label that the dataset gives it
 * @param path relative to the dataset's folder
 * @param size in bytes
 * @param modified milliseconds since 1970
 * @param hash SHA-256 of the content
 * @param status outcome of reading it
 * @param problem why it cannot be used; empty if it can be
 * @param excluded whether the user has excluded it from the gallery
 * @param face the labelled face, if there is one
 * @param turned degrees clockwise by which the photo must be turned for the labelled face to stand upright: 0, 90, 180 or 270
 * @param issues reasons to doubt the labelled face; empty if there are none, or if the face was found before they were stored
 * @param bystanders the other faces, from left to right
 */
public record PhotoRow(
        long id,
        String label,
        String datasetLabel,
        String path,
        long size,
        long modified,
        String hash,
        PhotoStatus status,
        Optional<PhotoProblem.Explained> problem,
        boolean excluded,
        Optional<FaceBox> face,
        int turned,
        Set<QualityIssue> issues,
        List<DetectedFace> bystanders) {

    /** Copies the lists. */
    public PhotoRow {
        bystanders = List.copyOf(bystanders);
    }

    /**
     * The key by which decisions refer to the photo.
     *
     * @throws IllegalArgumentException if it has no hash because it could not be read or was imported
     */
    public PhotoKey key() {
        return new PhotoKey(datasetLabel, hash);
    }

    /** All faces, from left to right. The order does not depend on which one is the labelled face. */
    public List<FaceBox> faces() {
        return Stream.concat(face.stream(), bystanders.stream().map(DetectedFace::box))
                .sorted(Comparator.comparingDouble(FaceBox::x).thenComparingDouble(FaceBox::y))
                .toList();
    }

    /** True if its face is in the gallery. */
    public boolean used() {
        return !excluded && (status == PhotoStatus.OK || status == PhotoStatus.IMPORTED);
    }
}
