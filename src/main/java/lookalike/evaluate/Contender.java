package lookalike.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lookalike.match.MatchOptions;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;

/**
 * A way to rank people that is evaluated beside others.
 *
 * @param measure {@code euclidean}, {@code cosine}, {@code mahalanobis-pooled}, {@code -regularised} or {@code -diagonal}
 * @param aggregate {@code nearest} or {@code mean}
 */
record Contender(String measure, String aggregate, Metric metric) {

    private static final String MAHALANOBIS = "mahalanobis-";

    /** All of them, for a sample. */
    static List<Contender> all(Sample sample, Function<Estimator, MahalanobisFit> fits) {
        List<Contender> all = new ArrayList<>();
        for (Aggregate aggregate : Aggregate.values()) {
            all.add(euclidean(sample, aggregate));
        }
        for (Estimator estimator : Estimator.values()) {
            MahalanobisFit fit = fits.apply(estimator);
            all.add(mahalanobis(fit, Aggregate.MEAN));
            if (estimator == Estimator.POOLED) {
                all.add(mahalanobis(fit, Aggregate.NEAREST));
            }
        }
        return all;
    }

    static Contender euclidean(Sample sample, Aggregate aggregate) {
        boolean direction = aggregate == Aggregate.DIRECTION;
        return new Contender(
                direction ? "cosine" : "euclidean",
                name(direction ? Aggregate.MEAN : aggregate),
                aggregate.euclidean(sample));
    }

    static Contender mahalanobis(MahalanobisFit fit, Aggregate aggregate) {
        return new Contender(MAHALANOBIS + fit.estimator().id(), name(aggregate), aggregate.mahalanobis(fit));
    }

    /** Whether it is the program's choice for one of the two measures. */
    boolean isDefault() {
        Aggregate aggregate = MatchOptions.DEFAULTS.aggregate();
        boolean direction = aggregate == Aggregate.DIRECTION;
        boolean sameAggregate = this.aggregate.equals(name(direction ? Aggregate.MEAN : aggregate));
        return sameAggregate
                && (measure.equals(direction ? "cosine" : "euclidean")
                        || measure.equals(
                                MAHALANOBIS + MatchOptions.DEFAULTS.estimator().id()));
    }

    private static String name(Aggregate aggregate) {
        return aggregate.name().toLowerCase(Locale.ROOT);
    }
}
