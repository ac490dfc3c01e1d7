package lookalike.evaluate;

import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.match.Similarity;
import lookalike.stats.Calibration;
import lookalike.stats.Metric;
import lookalike.stats.Sample;
import lookalike.stats.SimilarityScale;
import lookalike.task.CancelSignal;

/**
 * Similarity by both measures as a distance, 100 minus the figure, so that it can be evaluated like the measures. The scales are those of
 * the whole sample, even when a vector is left out.
 */
final class SimilarityMetric implements Metric {

    private final Scaled euclidean;
    private final Scaled mahalanobis;

    private SimilarityMetric(Scaled euclidean, Scaled mahalanobis) {
        this.euclidean = euclidean;
        this.mahalanobis = mahalanobis;
    }

    /** A measure with its calibration. */
    record Scaled(Metric metric, Calibration calibration, SimilarityScale scale) {

        private static Optional<Scaled> of(RankingMethod method, Sample sample, CancelSignal cancel) {
            Calibration calibration = Calibration.of(method.metric(), sample, cancel);
            return calibration.similarity().map(scale -> new Scaled(method.metric(), calibration, scale));
        }
    }

    /**
     * The similarity by two methods; empty if the sample is too small for a calibration.
     *
     * @param sample of the methods
     */
    static Optional<SimilarityMetric> of(ChosenMethods methods, Sample sample, CancelSignal cancel) {
        Optional<Scaled> euclidean = Scaled.of(methods.euclidean(), sample, cancel);
        Optional<Scaled> mahalanobis = Scaled.of(methods.mahalanobis(), sample, cancel);
        return euclidean.isEmpty() || mahalanobis.isEmpty()
                ? Optional.empty()
                : Optional.of(new SimilarityMetric(euclidean.get(), mahalanobis.get()));
    }

    Scaled euclidean() {
        return euclidean;
    }

    Scaled mahalanobis() {
        return mahalanobis;
    }

    /** Tests whether both scales are distinct. */
    boolean distinct() {
        return euclidean.scale.distinct() && mahalanobis.scale.distinct();
    }

    @Override
    public double[] distances(float[] probe) {
        return combined(euclidean.metric.distances(probe), mahalanobis.metric.distances(probe));
    }

    @Override
    public double[][] distancesWithout(int[] rows) {
        double[][] one = euclidean.metric.distancesWithout(rows);
        double[][] other = mahalanobis.metric.distancesWithout(rows);
        return IntStream.range(0, rows.length)
                .parallel()
                .mapToObj(i -> combined(one[i], other[i]))
                .toArray(double[][]::new);
    }

    /** Combines the distances by both measures into similarity distances. */
    double[] combined(double[] euclideanDistances, double[] mahalanobisDistances) {
        double[] combined = new double[euclideanDistances.length];
        for (int k = 0; k < combined.length; k++) {
            combined[k] = Double.isInfinite(euclideanDistances[k]) || Double.isInfinite(mahalanobisDistances[k])
                    ? Double.POSITIVE_INFINITY
                    : SimilarityScale.IDENTICAL - similarity(euclideanDistances[k], mahalanobisDistances[k]);
        }
        return combined;
    }

    private double similarity(double euclideanDistance, double mahalanobisDistance) {
        return new Similarity(euclidean.scale.figure(euclideanDistance), mahalanobis.scale.figure(mahalanobisDistance))
                .both();
    }
}
