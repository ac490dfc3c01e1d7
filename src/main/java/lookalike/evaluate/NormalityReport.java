package lookalike.evaluate;

import java.util.Locale;
import java.util.stream.IntStream;
import lookalike.stats.Normality;
import org.jspecify.annotations.Nullable;

/**
 * Test whether the photos of each person are normally distributed, as the Mahalanobis distance assumes; the figures are those of
 * {@link Normality}.
 *
 * @param skewness null, like the next three, if too few people have several photos
 * @param answer {@code unknown}, {@code plausible}, {@code roughly} or {@code no}
 * @param sentence the same in words
 * @param qq points (expected if normal, observed) of the squared distances, ascending
 */
public record NormalityReport(
        int dimensions,
        int degreesOfFreedom,
        @Nullable Double skewness,
        @Nullable Double skewnessP,
        @Nullable Double kurtosis,
        @Nullable Double kurtosisP,
        String answer,
        String sentence,
        double[][] qq) {

    private static final int POINTS = 200;

    static NormalityReport of(Normality normality) {
        return new NormalityReport(
                normality.dimensions(),
                normality.degreesOfFreedom(),
                known(normality.skewness()),
                known(normality.skewnessP()),
                known(normality.kurtosis()),
                known(normality.kurtosisP()),
                normality.answer().name().toLowerCase(Locale.ROOT),
                ReportText.normality(normality),
                qq(normality));
    }

    /** Width of the squared distances, see {@link Normality#width()}; NaN if unknown. */
    public double width() {
        return kurtosis == null ? Double.NaN : Normality.width(kurtosis, dimensions);
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Quantiles of the observed squares against those of chi-squared, at the same ranks. */
    private static double[][] qq(Normality normality) {
        double[] squares = normality.squares();
        int points = Math.min(POINTS, squares.length);
        return IntStream.range(0, points)
                .mapToObj(i -> {
                    int at = (int) (((long) i * 2 + 1) * squares.length / (2L * points));
                    return new double[] {normality.expected((at + 0.5) / squares.length), squares[at]};
                })
                .toArray(double[][]::new);
    }
}
