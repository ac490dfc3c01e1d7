package lookalike.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.QualityIssue;
import lookalike.image.PhotoProblem;
import lookalike.model.Finders;

/**
 * The result of analysing a photo in an index run.
 *
 * @param label the label that the dataset gives it
 * @param path relative to the dataset's folder
 * @param size in bytes
 * @param modified milliseconds since 1970
 * @param hash SHA-256 of the content
 * @param status outcome of the analysis
 * @param problem why it cannot be used; empty if it can be
 * @param finders the networks that searched it
 * @param chosen the user's choice of the labelled face that the analysis respected, if there was one
 * @param face the labelled face with its descriptor
 * @param bystanders the other faces
 * @param issues reasons to doubt the labelled face
 */
public record AnalysedPhoto(
        String label,
        String path,
        long size,
        long modified,
        String hash,
        PhotoStatus status,
        Optional<PhotoProblem.Explained> problem,
        Finders finders,
        Optional<DetectedFace> chosen,
        Optional<Face> face,
        List<DetectedFace> bystanders,
        Set<QualityIssue> issues) {

    /** @throws IllegalArgumentException if the status contradicts the face or the problem */
    public AnalysedPhoto {
        if ((status == PhotoStatus.OK) != face.isPresent() || (status == PhotoStatus.OK) != problem.isEmpty()) {
            throw new IllegalArgumentException("%s: %s, %s, face %s".formatted(path, status, problem, face));
        }
    }
}
