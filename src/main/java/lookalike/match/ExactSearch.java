package lookalike.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The Euclidean distance from one vector to each of many, exactly, by looking at all of them.
 *
 * <p>Rows are kept in blocks, and a block by columns: the inner loop then runs along a column, has no sum across its
 * lanes, and the JVM turns it into vector instructions. Immutable; safe between threads.
 */
public final class ExactSearch {

    private static final int BLOCK = 512;

    /** So many columns are taken together: a sum is then read and written once for all of them. */
    private static final int COLUMNS = 4;

    /** Fewer blocks than this are not worth a second thread. */
    private static final int PARALLEL_BLOCKS = 8;

    private final int rows;
    private final int dimension;
    private final int paddedDimension;
    private final float[][] blocks;

    /**
     * @param vectors row-major, {@code rows x dimension}
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public ExactSearch(float[] vectors, int rows, int dimension) {
        if (dimension < 1 || vectors.length != (long) rows * dimension) {
            throw new IllegalArgumentException(
                    "%d x %d vectors cannot have %d numbers".formatted(rows, dimension, vectors.length));
        }
        this.rows = rows;
        this.dimension = dimension;
        // Columns that are added to make the number even hold zeros in the rows and in the probe.
        paddedDimension = (dimension + COLUMNS - 1) / COLUMNS * COLUMNS;
        blocks = new float[(rows + BLOCK - 1) / BLOCK][BLOCK * paddedDimension];
        for (int row = 0; row < rows; row++) {
            float[] block = blocks[row / BLOCK];
            for (int column = 0; column < dimension; column++) {
                block[column * BLOCK + row % BLOCK] = vectors[row * dimension + column];
            }
        }
    }

    /**
     * The distances to all rows, in their order.
     *
     * @param probe of the rows' dimension
     * @throws IllegalArgumentException if the dimension differs
     */
    public float[] distances(float[] probe) {
        if (probe.length != dimension) {
            throw new IllegalArgumentException(
                    "the probe has %d numbers, the gallery's have %d".formatted(probe.length, dimension));
        }
        float[] padded = Arrays.copyOf(probe, paddedDimension);
        float[] distances = new float[rows];
        IntStream all = IntStream.range(0, blocks.length);
        (blocks.length < PARALLEL_BLOCKS ? all : all.parallel()).forEach(b -> scan(b, padded, distances));
        return distances;
    }

    private void scan(int number, float[] probe, float[] distances) {
        float[] sums = new float[BLOCK];
        float[] block = blocks[number];
        for (int column = 0; column < probe.length; column += COLUMNS) {
            addSquares(sums, block, column * BLOCK, probe, column);
        }
        int first = number * BLOCK;
        for (int i = 0; i < Math.min(BLOCK, rows - first); i++) {
            distances[first + i] = (float) Math.sqrt(sums[i]);
        }
    }

    private static void addSquares(float[] sums, float[] block, int from, float[] probe, int column) {
        float a = probe[column];
        float b = probe[column + 1];
        float c = probe[column + 2];
        float d = probe[column + 3];
        for (int i = 0; i < BLOCK; i++) {
            float p = a - block[from + i];
            float q = b - block[from + BLOCK + i];
            float r = c - block[from + 2 * BLOCK + i];
            float s = d - block[from + 3 * BLOCK + i];
            sums[i] += p * p + q * q + r * r + s * s;
        }
    }
}
