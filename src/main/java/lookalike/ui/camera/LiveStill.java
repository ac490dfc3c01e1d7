package lookalike.ui.camera;

import lookalike.face.FaceBox;
import lookalike.image.Raster;

/**
 * A picture of the camera that shows a face well.
 *
 * @param picture as the camera saw it
 * @param face place of the face in it
 * @param quality of the face, 0..1
 */
record LiveStill(Raster picture, FaceBox face, double quality) {}
