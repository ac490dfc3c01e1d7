package lookalike.face;

import java.util.stream.IntStream;
import lookalike.image.Affine;

/**
 * The 68 landmarks of a face, in the order of the iBUG 300-W scheme (0-16 jaw, 17-26 brows, 27-35 nose, 36-47 eyes,
 * 48-67 mouth; left and right as the viewer sees them).
 *
 * @param xy {@code x0 y0 x1 y1 ... x67 y67}, pixels of the upright photo
 */
public record Landmarks(float[] xy) {

    /** The parts of a face, each drawn as a line through its points. */
    public enum Part {
        /** From ear to ear. */
        JAW(0, 16, false),
        LEFT_BROW(17, 21, false),
        RIGHT_BROW(22, 26, false),
        NOSE_BRIDGE(27, 30, false),
        NOSTRILS(31, 35, false),
        LEFT_EYE(36, 41, true),
        RIGHT_EYE(42, 47, true),
        OUTER_LIPS(48, 59, true),
        INNER_LIPS(60, 67, true);

        private final int first;
        private final int last;
        private final boolean closed;

        Part(int first, int last, boolean closed) {
            this.first = first;
            this.last = last;
            this.closed = closed;
        }

        /** Its points, in the order of a line. */
        public IntStream points() {
            return IntStream.rangeClosed(first, last);
        }

        /** True if the line ends where it begins. */
        public boolean closed() {
            return closed;
        }
    }

    /** Number of points. */
    public static final int COUNT = 68;

    /** @throws IllegalArgumentException if there are not 136 numbers */
    public Landmarks {
        if (xy.length != 2 * COUNT) {
            throw new IllegalArgumentException("68 points need 136 numbers, not " + xy.length);
        }
    }

    /** Horizontal position of a point, 0..67. */
    public float x(int point) {
        return xy[2 * point];
    }

    /** Vertical position of a point, 0..67. */
    public float y(int point) {
        return xy[2 * point + 1];
    }

    /** The same points in a crop of the photo. */
    Landmarks in(Affine toCrop) {
        float[] mapped = new float[xy.length];
        for (int point = 0; point < COUNT; point++) {
            mapped[2 * point] = (float) toCrop.mapX(x(point), y(point));
            mapped[2 * point + 1] = (float) toCrop.mapY(x(point), y(point));
        }
        return new Landmarks(mapped);
    }
}
