package lookalike.stats;

import java.util.stream.IntStream;

/**
 * Helmert contrasts of a class, the information of its rows about the spread about its mean: from {@code n} rows {@code n - 1}
 * vectors of mean 0 and of the
 * class's covariance, uncorrelated with each other, whose squares add up to the class's scatter (Helmert contrasts).
 */
final class Contrasts {

    private Contrasts() {}

    /** Those of all classes, row-major: {@code size - classes} vectors. */
    static double[] within(Sample sample) {
        return of(
                sample,
                IntStream.range(0, sample.classes()).mapToObj(sample::rowsOf).toArray(int[][]::new));
    }

    /** Those of all rows taken for one class, row-major: {@code size - 1} vectors. */
    static double[] total(Sample sample) {
        return sample.size() == 0
                ? new double[0]
                : of(sample, new int[][] {IntStream.range(0, sample.size()).toArray()});
    }

    private static double[] of(Sample sample, int[][] groups) {
        int dimension = sample.dimension();
        double[] contrasts = new double[(sample.size() - groups.length) * dimension];
        int at = 0;
        for (int[] group : groups) {
            double[] mean = new double[dimension];
            for (int j = 0; j < group.length; j++) {
                double factor = Math.sqrt(j / (j + 1.0));
                for (int i = 0; i < dimension; i++) {
                    double difference = sample.value(group[j], i) - mean[i];
                    if (j > 0) {
                        contrasts[at + i] = factor * difference;
                    }
                    mean[i] += difference / (j + 1);
                }
                at += j > 0 ? dimension : 0;
            }
        }
        return contrasts;
    }
}
