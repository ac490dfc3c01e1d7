package lookalike.catalog;

import java.util.Optional;
import lookalike.face.DetectedFace;

/**
 * Which face of a photo its label means.
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
