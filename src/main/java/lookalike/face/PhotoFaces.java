package lookalike.face;

import java.util.List;
import java.util.Optional;

/**
 * The faces of a labelled photo.
 *
 * @param main the face that the label means: the largest near the centre; empty if no face was found
 * @param bystanders the others
 */
public record PhotoFaces(Optional<Face> main, List<DetectedFace> bystanders) {}
