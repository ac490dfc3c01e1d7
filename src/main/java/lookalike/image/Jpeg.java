package lookalike.image;

import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Writes pictures as JPEG. */
public final class Jpeg {

    /** Quality at which no difference is visible. */
    static final int FINE = 92;

    private static final int[] QUALITIES = {FINE, 85, 75, 60, 40, 20};

    private Jpeg() {}

    /** @param quality 0 to 100 */
    static byte[] encoded(Raster raster, int quality) {
        try (PointerScope scope = new PointerScope()) {
            Mat mat = new Mat(raster.height(), raster.width(), opencv_core.CV_8UC3);
            mat.data().put(raster.bgr());
            BytePointer encoded = new BytePointer();
            opencv_imgcodecs.imencode(
                    ".jpg", mat, encoded, new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality));
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            return bytes;
        }
    }

    /** The file of the best quality with at most this many bytes; empty if the quality would be too poor. */
    public static Optional<byte[]> within(Raster raster, int bytes) {
        return IntStream.of(QUALITIES)
                .mapToObj(quality -> encoded(raster, quality))
                .filter(file -> file.length <= bytes)
                .findFirst();
    }
}
