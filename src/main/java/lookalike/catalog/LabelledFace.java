package lookalike.catalog;

import java.util.Optional;
import lookalike.face.DetectedFace;

/**
 * The face of a photo that its label means.
 *
 * @param face the face
 * @param chosen what the user has pointed at; empty if the program took the face
 */
public record LabelledFace(DetectedFace face, Optional<DetectedFace> chosen) {

    /** A face that the user points at. */
    public static LabelledFace chosen(DetectedFace face) {
        return new LabelledFace(face, Optional.of(face));
    }
}
