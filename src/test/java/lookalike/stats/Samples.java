package lookalike.stats;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Samples for tests, made from a seed. */
final class Samples {

    private Samples() {}

    /** Normally distributed classes, whose means spread more than their rows by a factor. */
    static Sample normal(int dimension, double between, long seed, int... counts) {
        Random random = new Random(seed);
        int rows = Arrays.stream(counts).sum();
        float[] values = new float[rows * dimension];
        int[] classes = new int[rows];
        int row = 0;
        for (int k = 0; k < counts.length; k++) {
            double[] mean = random.doubles(dimension)
                    .map(x -> between * random.nextGaussian())
                    .toArray();
            for (int n = 0; n < counts[k]; n++) {
                classes[row] = k;
                for (int i = 0; i < dimension; i++) {
                    // The spread differs between directions, and neighbouring numbers are correlated.
                    double lean = i > 0 ? 0.5 * values[row * dimension + i - 1] : 0;
                    values[row * dimension + i] = (float) (mean[i] + (1 + i) * random.nextGaussian() + lean);
                }
                row++;
            }
        }
        return new Sample(values, dimension, classes);
    }

    /** Equal numbers of rows. */
    static int[] equal(int classes, int rows) {
        int[] counts = new int[classes];
        Arrays.fill(counts, rows);
        return counts;
    }

    /** A sample of some vectors, one per row. */
    static Sample of(int[] classes, double[]... rows) {
        int dimension = rows[0].length;
        float[] values = new float[rows.length * dimension];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < dimension; i++) {
                values[r * dimension + i] = (float) rows[r][i];
            }
        }
        return new Sample(values, dimension, classes);
    }

    /** The sample without a row. */
    static Sample without(Sample sample, int row) {
        return sample.select(
                IntStream.range(0, sample.size()).filter(r -> r != row).toArray());
    }
}
