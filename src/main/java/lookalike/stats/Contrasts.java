package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Helmert contrasts of a class, which hold all information of its rows about the spread around its mean: from {@code n} rows,
 * {@code n - 1} vectors with mean 0 and the class's covariance, uncorrelated with each other, whose squares add up to the class's
 * scatter.
 */
final class Contrasts {

    /** Number of vectors that are in memory at a time. */
    private static final int CHUNK = 4096;

    private final int dimension;
    private final double[] chunk;
    private int filled;
    private Scatter scatter;

    private Contrasts(int dimension) {
        this.dimension = dimension;
        chunk = new double[CHUNK * dimension];
        scatter = Scatter.of(new double[0], dimension);
    }

    /** The scatter of the contrasts of all classes: {@code size - classes} vectors. */
    static Scatter within(Sample sample) {
        Contrasts contrasts = new Contrasts(sample.dimension());
        for (int k = 0; k < sample.classes(); k++) {
            contrasts.add(sample, sample.rowsOf(k));
        }
        return contrasts.flushed();
    }

    /** The scatter of the contrasts of all rows, taken as one class: {@code size - 1} vectors. */
    static Scatter total(Sample sample) {
        Contrasts contrasts = new Contrasts(sample.dimension());
        contrasts.add(sample, IntStream.range(0, sample.size()).toArray());
        return contrasts.flushed();
    }

    private void add(Sample sample, int[] group) {
        double[] mean = new double[dimension];
        for (int j = 0; j < group.length; j++) {
            double factor = Math.sqrt(j / (j + 1.0));
            for (int i = 0; i < dimension; i++) {
                double difference = sample.value(group[j], i) - mean[i];
                chunk[filled + i] = factor * difference;
                mean[i] += difference / (j + 1);
            }
            // The first row of a group has no contrast.
            filled += j > 0 ? dimension : 0;
            if (filled == chunk.length) {
                flushed();
            }
        }
    }

    private Scatter flushed() {
        scatter = scatter.plus(Scatter.of(Arrays.copyOf(chunk, filled), dimension));
        filled = 0;
        return scatter;
    }
}
