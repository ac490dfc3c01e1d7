package lookalike.stats;

import java.util.stream.IntStream;

/**
 * Computes the Euclidean distance and the inner product of one vector with each of many others, exactly and exhaustively.
 *
 * <p>Differences are squared and summed, so that equal vectors are at distance 0 and equal distances are equal to the last
 * bit, wherever their rows lie; a matrix product is faster but has neither property. Immutable; safe between threads.
 */
public final class ExactSearch {

    private static final int BLOCK = Vectors.BLOCK;

    /** Number of columns that are added in one pass over a block's sums. */
    private static final int COLUMNS = 4;

    /** Fewer blocks than this are not worth a second thread. */
    private static final int PARALLEL_BLOCKS = 8;

    private final Vectors vectors;

    /** Makes a search in vectors, which are not copied. */
    public ExactSearch(Vectors vectors) {
        this.vectors = vectors;
    }

    /**
     * Makes a search in vectors, which are copied.
     *
     * @param numbers row-major, {@code rows x dimension}
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public ExactSearch(float[] numbers, int rows, int dimension) {
        this(Vectors.of(numbers, rows, dimension));
    }

    /**
     * The distances to all rows, in their order.
     *
     * @param probe of the rows' dimension
     * @throws IllegalArgumentException if the dimension differs
     */
    public float[] distances(float[] probe) {
        return overBlocks(probe, ExactSearch::distances);
    }

    /**
     * The inner products with all rows, in their order.
     *
     * @param probe of the rows' dimension
     * @throws IllegalArgumentException if the dimension differs
     */
    public float[] products(float[] probe) {
        return overBlocks(probe, ExactSearch::products);
    }

    /** Distances of the rows of a block; unused rows have one too. */
    float[] distances(int block, float[] probe) {
        float[] found = new float[BLOCK];
        distances(vectors.block(block), probe, found);
        return found;
    }

    /** Fills the results of a block's rows. */
    private interface Kernel {
        void run(float[][] block, float[] probe, float[] results);
    }

    private float[] overBlocks(float[] probe, Kernel kernel) {
        if (probe.length != vectors.dimension()) {
            throw new IllegalArgumentException(
                    "the probe has %d numbers, the gallery's have %d".formatted(probe.length, vectors.dimension()));
        }
        float[] results = new float[vectors.size()];
        IntStream all = IntStream.range(0, vectors.blocks());
        (vectors.blocks() < PARALLEL_BLOCKS ? all : all.parallel()).forEach(number -> {
            float[] found = new float[BLOCK];
            kernel.run(vectors.block(number), probe, found);
            System.arraycopy(found, 0, results, number * BLOCK, vectors.rowsOf(number));
        });
        return results;
    }

    private static void distances(float[][] block, float[] probe, float[] sums) {
        int column = 0;
        for (; column + COLUMNS <= probe.length; column += COLUMNS) {
            addSquares(sums, block, column, probe);
        }
        for (; column < probe.length; column++) {
            addSquares(sums, block[column], probe[column]);
        }
        for (int i = 0; i < BLOCK; i++) {
            sums[i] = (float) Math.sqrt(sums[i]);
        }
    }

    private static void products(float[][] block, float[] probe, float[] sums) {
        int column = 0;
        for (; column + COLUMNS <= probe.length; column += COLUMNS) {
            addProducts(sums, block, column, probe);
        }
        for (; column < probe.length; column++) {
            addProducts(sums, block[column], probe[column]);
        }
    }

    /** Adds four columns, in the same order as one after the other. */
    private static void addSquares(float[] sums, float[][] block, int from, float[] probe) {
        float[] first = block[from];
        float[] second = block[from + 1];
        float[] third = block[from + 2];
        float[] fourth = block[from + 3];
        float a = probe[from];
        float b = probe[from + 1];
        float c = probe[from + 2];
        float d = probe[from + 3];
        for (int i = 0; i < BLOCK; i++) {
            float one = a - first[i];
            float two = b - second[i];
            float three = c - third[i];
            float four = d - fourth[i];
            sums[i] = sums[i] + one * one + two * two + three * three + four * four;
        }
    }

    private static void addSquares(float[] sums, float[] column, float value) {
        for (int i = 0; i < BLOCK; i++) {
            float difference = value - column[i];
            sums[i] += difference * difference;
        }
    }

    private static void addProducts(float[] sums, float[][] block, int from, float[] probe) {
        float[] first = block[from];
        float[] second = block[from + 1];
        float[] third = block[from + 2];
        float[] fourth = block[from + 3];
        float a = probe[from];
        float b = probe[from + 1];
        float c = probe[from + 2];
        float d = probe[from + 3];
        for (int i = 0; i < BLOCK; i++) {
            sums[i] = sums[i] + a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }

    private static void addProducts(float[] sums, float[] column, float value) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] += value * column[i];
        }
    }
}
