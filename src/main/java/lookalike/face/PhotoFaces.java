package lookalike.face;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The faces of a labelled photo.
 *
 * @param main the face that the label means: the largest near the centre; empty if no face was found
 * @param bystanders the others
 * @param issues reasons to doubt the main face, {@link QualityIssue#BYSTANDER} and {@link QualityIssue#INCOMPLETE} among them; none for most photos
 */
public record PhotoFaces(Optional<Face> main, List<DetectedFace> bystanders, Set<QualityIssue> issues) {

    /** A photo without a face. */
    public static final PhotoFaces NONE = new PhotoFaces(Optional.empty(), List.of(), Set.of());

    /** Copies the lists. */
    public PhotoFaces {
        bystanders = List.copyOf(bystanders);
        issues = Set.copyOf(issues);
    }
}
