package lookalike.catalog;

import java.util.Optional;
import lookalike.face.DetectedFace;

/**
 * The face of a photo that its label means.
 *
 * @param face the face
 * @param chosen the face that the user has chosen; empty if the program took the face by itself
 */
public record LabelledFace(DetectedFace face, Optional<DetectedFace> chosen) {

    /** A face that the user chooses. */
    public static LabelledFace chosen(DetectedFace face) {
        return new LabelledFace(face, Optional.of(face));
    }
}
