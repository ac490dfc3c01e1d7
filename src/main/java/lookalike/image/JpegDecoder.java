package lookalike.image;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Decodes JPEG files as far as they are complete. OpenCV's decoder refuses a file without an end marker, even if no pixel is missing;
 * with an end marker, libjpeg fills missing parts with grey, as viewers do.
 */
final class JpegDecoder {

    private static final byte[] END_MARKER = {(byte) 0xff, (byte) 0xd9};

    /** Grey with which libjpeg fills missing parts, in all channels. */
    private static final byte MISSING = (byte) 128;

    /** Number of grey pixels at the end of a row by which it counts as missing: at most a block in a reduced decode. */
    private static final int PIXELS_TOLD_BY = 2;

    private JpegDecoder() {}

    /**
     * The picture as it is stored.
     *
     * @param reduction 1, 2, 4 or 8
     * @return empty if it cannot be decoded, or if more than half of its rows are missing
     */
    static Optional<DecodedPicture> decode(byte[] bytes, int reduction) {
        JpegSegments segments = JpegSegments.of(bytes);
        boolean ended = segments.isEnded(bytes);
        Mat pixels = read(bytes, reduction);
        if (pixels.empty() && !ended) {
            pixels = read(segments.endedAfterScans(bytes), reduction);
        }
        if (pixels.empty()) {
            return ImageIoDecoder.decode(bytes, "jpeg");
        }
        int missing = ended ? 0 : missingRows(pixels);
        return 2 * missing > pixels.rows() ? Optional.empty() : Optional.of(new DecodedPicture(pixels, missing == 0));
    }

    private static Mat read(byte[] bytes, int reduction) {
        int size = switch (reduction) {
            case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
            case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
            case 8 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
            default -> opencv_imgcodecs.IMREAD_COLOR;
        };
        try (BytePointer copy = new BytePointer(bytes.length + (long) END_MARKER.length)) {
            copy.put(bytes, 0, bytes.length);
            for (int i = 0; i < END_MARKER.length; i++) {
                copy.put(bytes.length + (long) i, END_MARKER[i]);
            }
            return PhotoDecoder.read(copy, size | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION);
        }
    }

    /** The rows at the bottom whose right end is missing. */
    private static int missingRows(Mat pixels) {
        int told = Math.min(PIXELS_TOLD_BY, pixels.cols());
        int y = pixels.rows() - 1;
        while (y >= 0 && isMissing(pixels, y, 3 * (pixels.cols() - told), 3 * pixels.cols())) {
            y--;
        }
        return pixels.rows() - 1 - y;
    }

    private static boolean isMissing(Mat pixels, int row, int from, int to) {
        BytePointer bytes = pixels.ptr(row);
        for (int i = from; i < to; i++) {
            if (bytes.get(i) != MISSING) {
                return false;
            }
        }
        return true;
    }
}
