package lookalike.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Metric;
import lookalike.stats.Sample;

/** One of the ways of ranking people that are evaluated. */
record RankingMethod(Name name, Metric metric) {

    /** Name of a method in a report. */
    record Name(DistanceMeasure measure, PhotoAggregate aggregate) {}

    /** All ranking methods, for a sample. */
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

    /** The name of a Euclidean method: with the direction of the mean, it is the cosine. */
    static Name euclideanName(Aggregate aggregate) {
        return switch (aggregate) {
            case NEAREST -> new Name(DistanceMeasure.EUCLIDEAN, PhotoAggregate.NEAREST);
            case MEAN -> new Name(DistanceMeasure.EUCLIDEAN, PhotoAggregate.MEAN);
            case DIRECTION -> new Name(DistanceMeasure.COSINE, PhotoAggregate.MEAN);
        };
    }

    /** The name of a Mahalanobis method: with a spread of each person's own, distances are always to the mean. */
    static Name mahalanobisName(Estimator estimator, Aggregate aggregate) {
        return switch (estimator) {
            case POOLED ->
                new Name(
                        DistanceMeasure.MAHALANOBIS_POOLED,
                        aggregate == Aggregate.NEAREST ? PhotoAggregate.NEAREST : PhotoAggregate.MEAN);
            case REGULARISED -> new Name(DistanceMeasure.MAHALANOBIS_REGULARISED, PhotoAggregate.MEAN);
            case DIAGONAL -> new Name(DistanceMeasure.MAHALANOBIS_DIAGONAL, PhotoAggregate.MEAN);
        };
    }

    DistanceMeasure measure() {
        return name.measure;
    }

    PhotoAggregate aggregate() {
        return name.aggregate;
    }

    Identification identification(int[] ranks, int[] people) {
        return Identification.of(measure(), aggregate(), ranks, people);
    }
}
