package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Whether the vectors of the classes are normally distributed about their class's mean, with one covariance: the assumption
 * behind the Mahalanobis distance. Looked at in the leading principal directions of the spread within the classes, as many
 * as the number of vectors supports, scaled to variance 1.
 *
 * @param dimensions how many directions
 * @param degreesOfFreedom rows less classes, of the classes of two rows or more
 * @param squares the squared Mahalanobis distances to the class's mean, in these directions, ascending; a row's distance is
 *     scaled by {@code n/(n-1)}, since the mean is partly the row itself
 * @param skewness Mardia's: 0 for a symmetric distribution
 * @param skewnessP the probability of so much skewness or more if the distribution were normal
 * @param kurtosis Mardia's, over {@code p (p+2)}, the normal distribution's: 1 if normal, more for heavy tails
 * @param kurtosisP the probability of a kurtosis so far from that or further if the distribution were normal
 */
public record Normality(
        int dimensions,
        int degreesOfFreedom,
        double[] squares,
        double skewness,
        double skewnessP,
        double kurtosis,
        double kurtosisP) {

    private static final int MOST_DIMENSIONS = 50;
    private static final int ROWS_A_DIMENSION = 20;
    private static final int MOST_ROWS = 4000;
    private static final double SIGNIFICANT = 0.01;

    /** Where the squares spread wider than this, compared with the normal distribution's, a distance means something else. */
    private static final double NOTICEABLE = 1.25;

    /** What the figures say. */
    public enum Answer {
        /** Too few people have several photos. */
        UNKNOWN,
        /** Nothing speaks against it. */
        PLAUSIBLE,
        /** It does not hold exactly, but distances behave much as if it did. */
        ROUGHLY,
        /** It does not hold. */
        NO
    }

    /**
     * Looks at a sample; Mardia, "Measures of multivariate skewness and kurtosis with applications", 1970.
     *
     * @param sample without near-duplicates, not whitened
     */
    public static Normality of(Sample sample) {
        int dimension = sample.dimension();
        double[] contrasts = sample.contrasts();
        int freedom = contrasts.length / dimension;
        int p = Math.min(Math.min(MOST_DIMENSIONS, dimension), freedom / ROWS_A_DIMENSION);
        if (p == 0) {
            return new Normality(0, freedom, new double[0], Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] within = LinearAlgebra.gram(contrasts, dimension);
        LinearAlgebra.Eigensystem system = LinearAlgebra.eigen(within, dimension);
        double[][] residuals = residuals(sample, system, p, freedom);
        double[] squares =
                Arrays.stream(residuals).mapToDouble(r -> dot(r, r)).sorted().toArray();
        double kurtosis = Arrays.stream(squares).map(s -> s * s).average().orElseThrow() / (p * (p + 2.0));
        double skewness = skewness(residuals);
        double skewnessFreedom = p * (p + 1.0) * (p + 2) / 6;
        double z = (kurtosis - 1) * p * (p + 2) / Math.sqrt(8.0 * p * (p + 2) / freedom);
        return new Normality(
                p,
                freedom,
                squares,
                skewness,
                1
                        - new ChiSquaredDistribution(skewnessFreedom)
                                .cumulativeProbability(
                                        Math.min(Math.min(MOST_ROWS, residuals.length), freedom) * skewness / 6),
                kurtosis,
                2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
    }

    /** The answer in one word. */
    public Answer answer() {
        if (dimensions == 0) {
            return Answer.UNKNOWN;
        }
        if (skewnessP > SIGNIFICANT && kurtosisP > SIGNIFICANT) {
            return Answer.PLAUSIBLE;
        }
        return width() < NOTICEABLE && width() > 1 / NOTICEABLE ? Answer.ROUGHLY : Answer.NO;
    }

    /**
     * How wide the squares spread: their standard deviation over that of chi-squared, {@code sqrt(2p)}. It follows from the
     * kurtosis {@code k}, the mean square being {@code p}: {@code sqrt((k p (p+2) - p^2) / (2p))}.
     */
    public double width() {
        double p = dimensions;
        return Math.sqrt(Math.max(0, kurtosis * p * (p + 2) - p * p) / (2 * p));
    }

    /** What a square would be at a rank, 0..1, if the distribution were normal: chi-squared's quantile. */
    public double expected(double rank) {
        return new ChiSquaredDistribution(dimensions).inverseCumulativeProbability(rank);
    }

    private static double[][] residuals(Sample sample, LinearAlgebra.Eigensystem system, int p, int freedom) {
        double[] means = sample.means();
        int dimension = sample.dimension();
        int[] rows = IntStream.range(0, sample.size())
                .filter(row -> sample.count(sample.classOf(row)) > 1)
                .toArray();
        return Arrays.stream(rows)
                .parallel()
                .mapToObj(row -> {
                    int own = sample.classOf(row);
                    double scale = Math.sqrt(sample.count(own) / (sample.count(own) - 1.0));
                    double[] projected = new double[p];
                    for (int e = 0; e < p; e++) {
                        int from = dimension - 1 - e;
                        for (int i = 0; i < dimension; i++) {
                            projected[e] += (sample.value(row, i) - means[own * dimension + i])
                                    * system.vectors()[from * dimension + i];
                        }
                        projected[e] *= scale / Math.sqrt(system.values()[from] / freedom);
                    }
                    return projected;
                })
                .toArray(double[][]::new);
    }

    /** The mean cube of all inner products; of many rows, some, evenly chosen. */
    private static double skewness(double[][] residuals) {
        int count = Math.min(MOST_ROWS, residuals.length);
        double[][] chosen = new double[count][];
        Arrays.setAll(chosen, i -> residuals[(int) ((long) i * residuals.length / count)]);
        double[] sums = IntStream.range(0, count)
                .parallel()
                .mapToDouble(i -> Arrays.stream(chosen)
                        .mapToDouble(other -> Math.pow(dot(chosen[i], other), 3))
                        .sum())
                .toArray();
        return Arrays.stream(sums).sum() / ((double) count * count);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The squared distances of vectors, whitened, to their class's mean, scaled by {@code n/(n-1)}, where n is 2 or more. */
    static double[] ownSquares(Sample whitened) {
        double[] means = whitened.means();
        int dimension = whitened.dimension();
        return IntStream.range(0, whitened.size())
                .filter(row -> whitened.count(whitened.classOf(row)) > 1)
                .mapToDouble(row -> {
                    int own = whitened.classOf(row);
                    double sum = 0;
                    for (int i = 0; i < dimension; i++) {
                        double difference = whitened.value(row, i) - means[own * dimension + i];
                        sum += difference * difference;
                    }
                    return sum * whitened.count(own) / (whitened.count(own) - 1);
                })
                .toArray();
    }

    /** {@code d/(d+2) E[D4] / E[D2]^2}: 1 for a normal distribution, whatever its scale. */
    static double relativeKurtosis(double[] squares, int dimension) {
        double mean = Arrays.stream(squares).average().orElseThrow();
        double fourth = Arrays.stream(squares).map(s -> s * s).average().orElseThrow();
        return dimension / (dimension + 2.0) * fourth / (mean * mean);
    }
}
