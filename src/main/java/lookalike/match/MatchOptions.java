package lookalike.match;

import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;

/**
 * Options of comparing people.
 *
 * @param aggregate how a person's photos are combined
 * @param estimator how the spread of a person's photos is estimated, for the Mahalanobis distance
 */
public record MatchOptions(Aggregate aggregate, Estimator estimator) {

    /** The options that the evaluations support, see the README's figures. */
    public static final MatchOptions DEFAULTS = new MatchOptions(Aggregate.MEAN, Estimator.POOLED);
}
