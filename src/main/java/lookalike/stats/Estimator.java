package lookalike.stats;

import java.util.Locale;

/** Estimator of the spread of a celebrity's photos for the Mahalanobis distance. */
public enum Estimator {
    /** All celebrities share one covariance: the spread within them, pooled and shrunk. */
    POOLED,
    /** Each has its own covariance, shrunk towards the shared one: Friedman, "Regularized Discriminant Analysis", 1989. */
    REGULARISED,
    /** Each has its own variances, each at least the shared one, and no covariances. */
    DIAGONAL;

    /** The name in a catalogue and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
