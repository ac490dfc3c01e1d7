/**
 * Photos, clips and camera pictures as pixels: decoders for all kinds of files, orientation, thumbnails. OpenCV and FFmpeg are used only
 * here.
 */
@NullMarked
package lookalike.image;

import org.jspecify.annotations.NullMarked;
