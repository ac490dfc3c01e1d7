package lookalike.image;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Conversion of a clip's frames to photos: to blue, green and red, to square pixels, and upright.
 *
 * @param stream the stream of the frames
 * @param orientation of all its frames
 */
record ClipPictures(ClipStream stream, Orientation orientation) {

    /** Number of rows from which a clip that does not name its colours is taken to have those of HDTV, as players do. */
    private static final int HDTV_ROWS = 720;

    /** Deviation up to which pixels count as square. */
    private static final double SQUARE = 0.01;

    /** The pictures of a stream. */
    static ClipPictures of(ClipStream stream) {
        return new ClipPictures(stream, stream.orientation());
    }

    /**
     * The photo of a frame. The caller closes it.
     *
     * @throws IOException if the frame has a format that cannot be converted
     */
    Photo photo(String name, AVFrame frame) throws IOException {
        try (PointerScope scope = new PointerScope()) {
            Mat stored = colours(frame).toBgr(frame, frame.width(), frame.height());
            Mat upright = orientation.upright(square(stored, stream.pixelAspect(frame)));
            upright.retainReference(); // outlives the scope; the photo closes it
            return Photo.of(name, upright);
        }
    }

    private static FrameColours colours(AVFrame frame) {
        FrameColours named = FrameColours.of(frame);
        return named.matrix() == avutil.AVCOL_SPC_UNSPECIFIED && frame.height() >= HDTV_ROWS
                ? new FrameColours(avutil.AVCOL_SPC_BT709, named.full())
                : named;
    }

    /** Enlarges the side in which the pixels are longer. */
    private static Mat square(Mat mat, double aspect) {
        if (Math.abs(aspect - 1) < SQUARE) {
            return mat;
        }
        int width = (int) Math.round(mat.cols() * Math.max(1, aspect));
        int height = (int) Math.round(mat.rows() * Math.max(1, 1 / aspect));
        Mat out = new Mat();
        opencv_imgproc.resize(mat, out, new Size(width, height), 0, 0, opencv_imgproc.INTER_LINEAR);
        return out;
    }
}
