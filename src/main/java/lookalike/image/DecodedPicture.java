package lookalike.image;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A decoded picture.
 *
 * @param pixels 8-bit BGR
 * @param complete false if a part of the picture is missing in its file
 */
record DecodedPicture(Mat pixels, boolean complete) {}
