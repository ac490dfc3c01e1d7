package lookalike.ui.camera;

import java.util.Optional;
import lookalike.face.FaceBox;

/**
 * A face before the camera.
 *
 * @param track identity of the face from picture to picture
 * @param box place of the face, in pixels of the picture
 * @param answer empty while unknown, or without people to compare with
 */
record LiveFace(int track, FaceBox box, Optional<LiveAnswer> answer) {}
