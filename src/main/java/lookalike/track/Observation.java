package lookalike.track;

import java.util.Optional;
import lookalike.face.DetectedFace;
import lookalike.face.Face;

/**
 * A face of the current frame.
 *
 * @param detected place of the face
 * @param face the face with its descriptor, if it is already described
 */
record Observation(DetectedFace detected, Optional<Face> face) {}
