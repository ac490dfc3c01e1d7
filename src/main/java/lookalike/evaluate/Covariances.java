package lookalike.evaluate;

import java.util.Locale;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import org.jspecify.annotations.Nullable;

/**
 * Estimate of the spread of people's photos; the figures are those of {@link MahalanobisFit}.
 *
 * @param prior null if only the shared covariance counts
 * @param tails null for the normal distribution
 */
public record Covariances(
        String estimator,
        String source,
        int degreesOfFreedom,
        double shrinkage,
        String shrinkageBy,
        double conditionNumber,
        @Nullable Double tails,
        @Nullable Double prior) {

    static Covariances of(MahalanobisFit fit) {
        return new Covariances(
                fit.estimator().id(),
                fit.source().name().toLowerCase(Locale.ROOT),
                fit.degreesOfFreedom(),
                fit.shrinkage(),
                fit.crossValidated() ? "cross-validation" : "ledoit-wolf",
                fit.conditionNumber(),
                finite(fit.tails()),
                fit.estimator() == Estimator.REGULARISED ? finite(fit.prior()) : null);
    }

    private static @Nullable Double finite(double value) {
        return Double.isInfinite(value) ? null : value;
    }
}
