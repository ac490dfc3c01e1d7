package lookalike.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Orientation of a stored picture (EXIF 2.3, tag 0x0112): it becomes upright when it is first mirrored left to right, then turned
 * clockwise. The constants are in the order of the tag's values, 1..8.
 */
enum Orientation {
    UPRIGHT(false, 0),
    MIRRORED(true, 0),
    HALF_TURN(false, 180),
    MIRRORED_HALF_TURN(true, 180),
    TRANSPOSED(true, 270),
    QUARTER_TURN(false, 90),
    TRANSVERSED(true, 90),
    THREE_QUARTER_TURN(false, 270);

    private static final int TAG = 274;
    private static final String PREAMBLE = "Exif\0";
    private static final int PREAMBLE_LENGTH = 6;

    private final boolean mirrored;
    private final int degrees;

    Orientation(boolean mirrored, int degrees) {
        this.mirrored = mirrored;
        this.degrees = degrees;
    }

    /** The orientation that a TIFF directory gives; empty if it gives none or an invalid one. */
    static Optional<Orientation> of(TiffTags tags) {
        return tags.entry(TAG)
                .map(TiffTags.Entry::value)
                .filter(value -> value >= 1 && value <= values().length)
                .map(value -> values()[value.intValue() - 1]);
    }

    /** The orientation in an EXIF block, with or without the six bytes that announce it in a JPEG. */
    static Optional<Orientation> ofExif(byte[] bytes, int from, int to) {
        return of(TiffTags.of(bytes, isAnnounced(bytes, from, to) ? from + PREAMBLE_LENGTH : from, to));
    }

    /** Tests whether an EXIF block begins as in a JPEG's APP1 segment. Only five of the six bytes are alike in all cameras. */
    static boolean isAnnounced(byte[] bytes, int from, int to) {
        return to - from >= PREAMBLE_LENGTH
                && new String(bytes, from, PREAMBLE.length(), StandardCharsets.ISO_8859_1).equals(PREAMBLE);
    }

    /**
     * The orientation in a clip's display matrix (ISO/IEC 14496-12, 8.3.2), turned by whole quarters.
     *
     * @param matrix {@code a b u c d v x y w}: a point (p, q) becomes (a p + c q, b p + d q)
     */
    static Orientation ofDisplayMatrix(int... matrix) {
        double a = matrix[0];
        double b = matrix[1];
        double c = matrix[3];
        double d = matrix[4];
        boolean mirrored = a * d - b * c < 0;
        int degrees = Math.floorMod(90 * Math.round(Math.toDegrees(Math.atan2(-c, d)) / 90), 360);
        return Arrays.stream(values())
                .filter(orientation -> orientation.mirrored == mirrored && orientation.degrees == degrees)
                .findFirst()
                .orElseThrow();
    }

    /** Removes the orientation from a file, so that decoders that turn pictures by themselves do not see it; changes {@code file}. */
    static void erase(TiffTags tags, TiffTags.Bytes file) {
        tags.entry(TAG).ifPresent(entry -> entry.overwrite(1, file));
    }

    /** Tests whether width and height are swapped. */
    boolean across() {
        return degrees % 180 != 0;
    }

    /**
     * A place of the stored picture in the upright one, both as shares of width and height.
     *
     * @return x and y
     */
    double[] upright(double x, double y) {
        double left = mirrored ? 1 - x : x;
        return switch (degrees) {
            case 90 -> new double[] {1 - y, left};
            case 180 -> new double[] {1 - left, 1 - y};
            case 270 -> new double[] {y, 1 - left};
            default -> new double[] {left, y};
        };
    }

    /** The place in the stored picture of a place in the upright one: the reverse of {@link #upright(double, double)}. */
    double[] stored(double x, double y) {
        double[] left = switch (degrees) {
            case 90 -> new double[] {y, 1 - x};
            case 180 -> new double[] {1 - x, 1 - y};
            case 270 -> new double[] {1 - y, x};
            default -> new double[] {x, y};
        };
        return mirrored ? new double[] {1 - left[0], left[1]} : left;
    }

    /** The upright picture: the same matrix if it is already upright, otherwise a new one. */
    Mat upright(Mat stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        if (!mirrored) {
            return PhotoDecoder.turned(stored, degrees);
        }
        Mat mirror = new Mat();
        opencv_core.flip(stored, mirror, 1);
        if (degrees == 0) {
            return mirror;
        }
        Mat turned = PhotoDecoder.turned(mirror, degrees);
        mirror.close();
        return turned;
    }
}
