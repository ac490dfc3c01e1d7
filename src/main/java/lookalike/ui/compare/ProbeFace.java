package lookalike.ui.compare;

import javafx.scene.image.Image;
import lookalike.face.Face;

/**
 * A face of a probe photo.
 *
 * @param face what is known of it
 * @param picture a square picture of it
 * @param portrait the same with much around it
 */
record ProbeFace(Face face, Image picture, Image portrait) {}
