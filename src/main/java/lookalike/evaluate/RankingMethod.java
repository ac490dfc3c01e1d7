package lookalike.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;

/** A way to rank people that is evaluated beside others. */
record RankingMethod(Name name, Metric metric) {

    /**
     * Name of a method in a report.
     *
     * @param measure {@code euclidean}, {@code cosine}, {@code mahalanobis-pooled}, {@code -regularised} or {@code -diagonal}
     * @param aggregate {@code nearest} or {@code mean}
     */
    record Name(String measure, String aggregate) {}

    /** All of them, for a sample. */
    static List<RankingMethod> all(Sample sample, Map<Estimator, MahalanobisFit> fits) {
        List<RankingMethod> all = new ArrayList<>();
        for (Aggregate aggregate : Aggregate.values()) {
            all.add(euclidean(sample, aggregate));
        }
        for (Estimator estimator : Estimator.values()) {
            all.add(mahalanobis(fits.get(estimator), Aggregate.MEAN));
            if (estimator == Estimator.POOLED) {
                all.add(mahalanobis(fits.get(estimator), Aggregate.NEAREST));
            }
        }
        return all;
    }

    static RankingMethod euclidean(Sample sample, Aggregate aggregate) {
        return new RankingMethod(euclideanName(aggregate), aggregate.euclidean(sample));
    }

    static RankingMethod mahalanobis(MahalanobisFit fit, Aggregate aggregate) {
        return new RankingMethod(mahalanobisName(fit.estimator(), aggregate), aggregate.mahalanobis(fit));
    }

    /** The direction of the mean is the measure of the cosine. */
    static Name euclideanName(Aggregate aggregate) {
        return aggregate == Aggregate.DIRECTION
                ? new Name("cosine", word(Aggregate.MEAN))
                : new Name("euclidean", word(aggregate));
    }

    /** A spread of a person's own is about the mean, however the photos count otherwise. */
    static Name mahalanobisName(Estimator estimator, Aggregate aggregate) {
        boolean nearest = aggregate == Aggregate.NEAREST && estimator == Estimator.POOLED;
        return new Name("mahalanobis-" + estimator.id(), word(nearest ? Aggregate.NEAREST : Aggregate.MEAN));
    }

    private static String word(Aggregate aggregate) {
        return aggregate.name().toLowerCase(Locale.ROOT);
    }

    String measure() {
        return name.measure;
    }

    String aggregate() {
        return name.aggregate;
    }

    Identification identification(int[] ranks, int[] people) {
        return Identification.of(measure(), aggregate(), ranks, people);
    }
}
