package lookalike.ui.compare;

import javafx.scene.image.Image;
import lookalike.face.Face;

/**
 * A face of a probe photo.
 *
 * @param face what is known of it
 * @param picture a square picture of it
 */
record ProbeFace(Face face, Image picture) {}
