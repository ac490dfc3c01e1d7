package lookalike.image;

import java.util.Arrays;

/**
 * Hash of a picture's coarse structure, which survives resizing, recompression and small changes: the signs of 64 coefficients of the
 * discrete cosine transform of the picture at 32 x 32 grey pixels (pHash: Zauner, 2010; with signs instead of a comparison with the
 * median, so that the hash of the mirror image can be derived from it).
 *
 * @param bits one sign each, in rows of vertical frequency 1 to 8, each with horizontal frequencies 1 to 8
 */
public record PerceptualHash(long bits) {

    /** Number of bits in which two hashes can differ. */
    public static final int BITS = 64;

    private static final int SIDE = 32;
    private static final int FREQUENCIES = 8;
    private static final double[][] COSINES = cosines();

    /** Bits of odd horizontal frequency: a mirror image has the opposite sign there. */
    private static final long ODD = 0x5555555555555555L;

    /** The hash of a picture of any shape. */
    public static PerceptualHash of(Raster raster) {
        double[][] grey = grey(raster);
        double[][] rows = new double[SIDE][FREQUENCIES];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < FREQUENCIES; u++) {
                for (int x = 0; x < SIDE; x++) {
                    rows[y][u] += grey[y][x] * COSINES[u][x];
                }
            }
        }
        long bits = 0;
        for (int v = 0; v < FREQUENCIES; v++) {
            for (int u = 0; u < FREQUENCIES; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += rows[y][u] * COSINES[v][y];
                }
                bits |= sum > 0 ? 1L << (FREQUENCIES * v + u) : 0;
            }
        }
        return new PerceptualHash(bits);
    }

    /** The hash of the mirror image, left and right exchanged. */
    public PerceptualHash mirrored() {
        return new PerceptualHash(bits ^ ODD);
    }

    /** Number of differing bits, 0..64: up to about 10 for copies of one picture, about 32 for different pictures. */
    public int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** Means of the grey values (ITU-R BT.601) in a grid; a pixel counts for each cell in proportion to the part of it that lies there. */
    private static double[][] grey(Raster raster) {
        double[][] sums = new double[SIDE][SIDE];
        double[] across = new double[SIDE];
        for (int y = 0; y < raster.height(); y++) {
            Arrays.fill(across, 0);
            for (int x = 0; x < raster.width(); x++) {
                int at = 3 * (y * raster.width() + x);
                double value = 0.114 * (raster.bgr()[at] & 0xff)
                        + 0.587 * (raster.bgr()[at + 1] & 0xff)
                        + 0.299 * (raster.bgr()[at + 2] & 0xff);
                spread(x, raster.width(), (cell, part) -> across[cell] += value * part);
            }
            spread(y, raster.height(), (cell, part) -> {
                for (int i = 0; i < SIDE; i++) {
                    sums[cell][i] += across[i] * part;
                }
            });
        }
        return sums;
    }

    private interface Cell {
        void add(int cell, double part);
    }

    /** Distributes one of {@code size} pixels over the cells in which it lies. */
    private static void spread(int pixel, int size, Cell cell) {
        double from = (double) pixel * SIDE / size;
        double to = (double) (pixel + 1) * SIDE / size;
        for (int i = (int) from; i < Math.min(SIDE, Math.ceil(to)); i++) {
            double part = Math.min(to, i + 1) - Math.max(from, i);
            if (part > 0) {
                cell.add(i, part);
            }
        }
    }

    private static double[][] cosines() {
        double[][] cosines = new double[FREQUENCIES][SIDE];
        for (int u = 0; u < FREQUENCIES; u++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos(Math.PI * (u + 1) * (2 * x + 1) / (2 * SIDE));
            }
        }
        return cosines;
    }
}
