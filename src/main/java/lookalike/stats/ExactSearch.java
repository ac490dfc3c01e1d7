package lookalike.stats;

import java.util.stream.IntStream;

/**
 * The Euclidean distance and the inner product of one vector with each of many, exactly, by looking at all of them.
 *
 * <p>Differences are squared and summed, so that equal vectors are at distance 0 and equal distances are equal to the last
 * bit, wherever their rows lie; a matrix product is faster but has neither property. Rows are kept in blocks, and a block
 * by columns: the inner loop then has no sum that runs along it. Immutable; safe between threads.
 */
public final class ExactSearch {

    private static final int BLOCK = 512;

    /** Fewer blocks than this are not worth a second thread. */
    private static final int PARALLEL_BLOCKS = 8;

    private final int rows;
    private final int dimension;
    private final float[][][] blocks;

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
        blocks = new float[(rows + BLOCK - 1) / BLOCK][dimension][BLOCK];
        for (int row = 0; row < rows; row++) {
            float[][] block = blocks[row / BLOCK];
            for (int column = 0; column < dimension; column++) {
                block[column][row % BLOCK] = vectors[row * dimension + column];
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
        return overBlocks(probe, ExactSearch::addSquares, sum -> (float) Math.sqrt(sum));
    }

    /**
     * The inner products with all rows, in their order.
     *
     * @param probe of the rows' dimension
     * @throws IllegalArgumentException if the dimension differs
     */
    public float[] products(float[] probe) {
        return overBlocks(probe, ExactSearch::addProducts, sum -> sum);
    }

    private interface Adder {
        void add(float[] sums, float[] column, float value);
    }

    private interface Finish {
        float of(float sum);
    }

    private float[] overBlocks(float[] probe, Adder adder, Finish finish) {
        if (probe.length != dimension) {
            throw new IllegalArgumentException(
                    "the probe has %d numbers, the gallery's have %d".formatted(probe.length, dimension));
        }
        float[] results = new float[rows];
        IntStream all = IntStream.range(0, blocks.length);
        (blocks.length < PARALLEL_BLOCKS ? all : all.parallel()).forEach(number -> {
            float[] sums = new float[BLOCK];
            for (int column = 0; column < dimension; column++) {
                adder.add(sums, blocks[number][column], probe[column]);
            }
            int first = number * BLOCK;
            for (int i = 0; i < Math.min(BLOCK, rows - first); i++) {
                results[first + i] = finish.of(sums[i]);
            }
        });
        return results;
    }

    private static void addSquares(float[] sums, float[] column, float value) {
        for (int i = 0; i < BLOCK; i++) {
            float difference = value - column[i];
            sums[i] += difference * difference;
        }
    }

    private static void addProducts(float[] sums, float[] column, float value) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] += value * column[i];
        }
    }
}
