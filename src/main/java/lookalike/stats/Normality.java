package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Test whether the vectors of the classes are normally distributed about their class's mean, with one covariance: the assumption
 * behind the Mahalanobis distance. The test uses the leading principal directions of the spread within the classes, as many as the number
 * of vectors supports, scaled to variance 1.
 *
 * @param dimensions how many directions
 * @param degreesOfFreedom rows minus classes, counting only classes of two rows or more
 * @param squares the squared Mahalanobis distances to the class's mean, in these directions, ascending; a row's distance is
 *     scaled by {@code n/(n-1)}, since the mean is partly the row itself
 * @param skewness Mardia's: 0 for a symmetric distribution
 * @param skewnessP the probability of so much skewness or more if the distribution were normal; NaN if no class has three rows
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
    private static final int MOST_SQUARES = 20_000;
    private static final double SIGNIFICANT = 0.01;

    /** Limit of the spread relative to the normal distribution's; beyond it a distance means something else. */
    private static final double NOTICEABLE = 1.25;

    /** Conclusion from the figures. */
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
     * Tests a sample: Mardia, "Measures of multivariate skewness and kurtosis with applications", 1970.
     *
     * @param sample without near-duplicates, not whitened
     */
    public static Normality of(Sample sample) {
        int dimension = sample.dimension();
        Scatter within = Contrasts.within(sample);
        int freedom = within.count();
        int p = Math.min(Math.min(MOST_DIMENSIONS, dimension), freedom / ROWS_A_DIMENSION);
        if (p == 0) {
            return new Normality(0, freedom, new double[0], Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        LinearAlgebra.Eigensystem system = LinearAlgebra.eigen(within.gram(), dimension);
        double[][] residuals = residuals(sample, rows(sample), system, p, freedom);
        double[] squares =
                Arrays.stream(residuals).mapToDouble(r -> dot(r, r)).sorted().toArray();
        double kurtosis = Arrays.stream(squares).map(s -> s * s).average().orElseThrow() / (p * (p + 2.0));
        Skewness skewness = skewness(sample, system, p, freedom);
        // With an estimated covariance, the expected kurtosis is slightly below the normal distribution's.
        double z = (kurtosis - (freedom - 1.0) / (freedom + 1)) * p * (p + 2) / Math.sqrt(8.0 * p * (p + 2) / freedom);
        return new Normality(
                p,
                freedom,
                squares,
                skewness.value(),
                skewness.probability(p),
                kurtosis,
                2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
    }

    /** The answer in one word. */
    public Answer answer() {
        if (dimensions == 0) {
            return Answer.UNKNOWN;
        }
        if (!(skewnessP <= SIGNIFICANT) && kurtosisP > SIGNIFICANT) {
            return Answer.PLAUSIBLE;
        }
        return width() < NOTICEABLE && width() > 1 / NOTICEABLE ? Answer.ROUGHLY : Answer.NO;
    }

    /**
     * Width of the squares' spread: their standard deviation divided by that of chi-squared, {@code sqrt(2p)}. It follows from the
     * kurtosis {@code k}, the mean square being {@code p}: {@code sqrt((k p (p+2) - p^2) / (2p))}.
     */
    public double width() {
        return width(kurtosis, dimensions);
    }

    /** The same for a kurtosis like {@link #kurtosis} and a number of directions. */
    public static double width(double kurtosis, int dimensions) {
        double p = dimensions;
        return Math.sqrt(Math.max(0, kurtosis * p * (p + 2) - p * p) / (2 * p));
    }

    /** The square expected at a rank, 0..1, if the distribution were normal: chi-squared's quantile. */
    public double expected(double rank) {
        return new ChiSquaredDistribution(dimensions).inverseCumulativeProbability(rank);
    }

    /** The rows of the classes of two or more. */
    private static int[] rows(Sample sample) {
        return IntStream.range(0, sample.size())
                .filter(row -> sample.count(sample.classOf(row)) > 1)
                .toArray();
    }

    private static double[][] residuals(
            Sample sample, int[] rows, LinearAlgebra.Eigensystem system, int p, int freedom) {
        double[] means = sample.means();
        return Arrays.stream(rows)
                .parallel()
                .mapToObj(row -> residual(sample, row, means, system, p, freedom))
                .toArray(double[][]::new);
    }

    private static double[] residual(
            Sample sample, int row, double[] means, LinearAlgebra.Eigensystem system, int p, int freedom) {
        int dimension = sample.dimension();
        int own = sample.classOf(row);
        double scale = Math.sqrt(sample.count(own) / (sample.count(own) - 1.0));
        double[] projected = new double[p];
        for (int e = 0; e < p; e++) {
            int from = dimension - 1 - e;
            for (int i = 0; i < dimension; i++) {
                projected[e] +=
                        (sample.value(row, i) - means[own * dimension + i]) * system.vectors()[from * dimension + i];
            }
            projected[e] *= scale / Math.sqrt(system.values()[from] / freedom);
        }
        return projected;
    }

    /**
     * Mardia's skewness.
     *
     * @param value the mean cube of all inner products of residuals
     * @param rows how many residuals there are
     * @param weight how many independent ones they are worth: the residuals of a class of {@code n} are correlated by
     *     {@code -1/(n-1)}, so the class counts for {@code n (1 - 1/(n-1)^2)}; two of a class are opposite and count for
     *     nothing
     */
    private record Skewness(double value, int rows, double weight) {

        private double probability(int p) {
            double freedom = p * (p + 1.0) * (p + 2) / 6;
            return weight == 0
                    ? Double.NaN
                    : 1
                            - new ChiSquaredDistribution(freedom)
                                    .cumulativeProbability((double) rows * rows * value / (6 * weight));
        }
    }

    /** Uses evenly chosen classes if there are many, but always all their rows, because only then the residuals add up to 0. */
    private static Skewness skewness(Sample sample, LinearAlgebra.Eigensystem system, int p, int freedom) {
        int[] classes = IntStream.range(0, sample.classes())
                .filter(k -> sample.count(k) > 1)
                .toArray();
        long rows = Arrays.stream(classes).mapToLong(sample::count).sum();
        int step = (int) ((rows + MOST_ROWS - 1) / MOST_ROWS);
        int[] chosen = IntStream.range(0, classes.length)
                .filter(i -> i % step == 0)
                .map(i -> classes[i])
                .toArray();
        double[][] residuals = residuals(
                sample,
                Arrays.stream(chosen)
                        .flatMap(k -> Arrays.stream(sample.rowsOf(k)))
                        .toArray(),
                system,
                p,
                freedom);
        double weight = Arrays.stream(chosen)
                .mapToDouble(sample::count)
                .map(n -> n * (1 - 1 / ((n - 1) * (n - 1))))
                .sum();
        double[] sums = Arrays.stream(residuals)
                .parallel()
                .mapToDouble(r -> Arrays.stream(residuals)
                        .mapToDouble(other -> Math.pow(dot(r, other), 3))
                        .sum())
                .toArray();
        return new Skewness(
                Arrays.stream(sums).sum() / ((double) residuals.length * residuals.length), residuals.length, weight);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * The squared Mahalanobis distances of vectors to their class's mean, scaled by {@code n/(n-1)}, where n is 2 or more. If there are
     * more than 20,000 vectors, evenly chosen ones represent all: the kurtosis is then known to about 2 %.
     */
    static double[] ownSquares(Sample sample, Whitening whitening) {
        int[] rows = IntStream.range(0, sample.classes())
                .filter(k -> sample.count(k) > 1)
                .flatMap(k -> Arrays.stream(sample.rowsOf(k)))
                .toArray();
        int count = Math.min(MOST_SQUARES, rows.length);
        double[] squares = new double[count];
        int of = -1;
        double[] mean = {};
        for (int i = 0; i < count; i++) {
            int row = rows[(int) ((long) i * rows.length / count)];
            if (sample.classOf(row) != of) {
                of = sample.classOf(row);
                mean = sample.exactMean(of);
            }
            float[] residual = sample.vector(row);
            for (int j = 0; j < residual.length; j++) {
                residual[j] -= (float) mean[j];
            }
            float[] whitened = whitening.apply(residual);
            double sum = 0;
            for (float each : whitened) {
                sum += (double) each * each;
            }
            squares[i] = sum * sample.count(of) / (sample.count(of) - 1);
        }
        return squares;
    }

    /** {@code d/(d+2) E[D4] / E[D2]^2}: 1 for a normal distribution, whatever its scale. */
    static double relativeKurtosis(double[] squares, int dimension) {
        double mean = Arrays.stream(squares).average().orElseThrow();
        double fourth = Arrays.stream(squares).map(s -> s * s).average().orElseThrow();
        return dimension / (dimension + 2.0) * fourth / (mean * mean);
    }
}
