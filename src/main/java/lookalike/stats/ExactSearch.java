package lookalike.stats;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Computes the Euclidean distance and the inner product of a vector with each of many others, exactly and exhaustively.
 *
 * <p>Differences are squared and summed, so that equal vectors are at distance 0 and equal distances are equal to the last
 * bit, wherever their rows lie; a matrix product is faster but has neither property. Immutable; safe between threads.
 */
public final class ExactSearch {

    private static final int BLOCK = Vectors.BLOCK;

    /** Number of columns that are added in one pass over a block's sums. */
    private static final int COLUMNS = 4;

    /** Number of probes that are compared with a block at a time. */
    private static final int GROUP = 16;

    /** Fewer pairs of a block and a group of probes than this are not worth a second thread. */
    private static final int PARALLEL_PARTS = 8;

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
        return distances(new float[][] {probe})[0];
    }

    /** The same for several probes, for all of which each row is read from memory once. */
    public float[][] distances(float[][] probes) {
        return overBlocks(probes, ExactSearch::distances);
    }

    /**
     * The inner products with all rows, in their order.
     *
     * @param probe of the rows' dimension
     * @throws IllegalArgumentException if the dimension differs
     */
    public float[] products(float[] probe) {
        return products(new float[][] {probe})[0];
    }

    /** The same for several probes, for all of which each row is read from memory once. */
    public float[][] products(float[][] probes) {
        return overBlocks(probes, ExactSearch::products);
    }

    /**
     * Works on rows in groups of a number that is worth comparing at a time. In few vectors several groups are compared at once; in many,
     * where a group occupies all processors, one after the other, since its distances take much memory.
     */
    double[][] inGroups(int[] rows, Function<int[], double[][]> work) {
        IntStream groups = IntStream.range(0, (rows.length + GROUP - 1) / GROUP);
        return (vectors.blocks() < PARALLEL_PARTS ? groups.parallel() : groups)
                .mapToObj(group -> Arrays.copyOfRange(rows, group * GROUP, Math.min(rows.length, (group + 1) * GROUP)))
                .flatMap(group -> Arrays.stream(work.apply(group)))
                .toArray(double[][]::new);
    }

    /** Distances of the rows of a block; unused rows have one too. */
    float[] distances(int block, float[] probe) {
        float[] found = new float[BLOCK];
        distances(vectors.block(block), probe, found);
        return found;
    }

    /** Adds to the results of a block's rows, which are 0 before. */
    private interface Kernel {
        void run(float[][] block, float[] probe, float[] results);
    }

    private float[][] overBlocks(float[][] probes, Kernel kernel) {
        for (float[] probe : probes) {
            if (probe.length != vectors.dimension()) {
                throw new IllegalArgumentException(
                        "the probe has %d numbers, the gallery's have %d".formatted(probe.length, vectors.dimension()));
            }
        }
        float[][] results = new float[probes.length][vectors.size()];
        int groups = (probes.length + GROUP - 1) / GROUP;
        // One after the other, the groups find a block in the processor's cache.
        IntStream parts = IntStream.range(0, Math.multiplyExact(vectors.blocks(), groups));
        (vectors.blocks() * groups < PARALLEL_PARTS ? parts : parts.parallel()).forEach(part -> {
            int number = part / groups;
            int first = part % groups * GROUP;
            for (int i = first; i < Math.min(probes.length, first + GROUP); i++) {
                float[] found = new float[BLOCK];
                kernel.run(vectors.block(number), probes[i], found);
                System.arraycopy(found, 0, results[i], number * BLOCK, vectors.rowsOf(number));
            }
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
