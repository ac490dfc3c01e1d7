package lookalike.stats;

import org.jspecify.annotations.Nullable;

/**
 * Mahalanobis distance to a class's mean, with the shared covariance or, if that counts as a finite number of photos, with a mixture of
 * it and the class's own. Works in coordinates in which the shared covariance is the identity: there the class covariance is the identity
 * and a few directions, one less than it has rows, and Woodbury's formula inverts it.
 */
final class MahalanobisMetric implements Metric {

    private final MahalanobisFit fit;
    private final Sample sample;
    private final Correction correction;
    private final Vectors means;
    private final ExactSearch search;
    private final @Nullable ClassSpreads spreads;

    MahalanobisMetric(MahalanobisFit fit, Correction correction, double prior) {
        this.fit = fit;
        this.correction = correction;
        sample = fit.sample();
        means = fit.whitening().means(sample);
        search = new ExactSearch(means);
        spreads = Double.isInfinite(prior) ? null : new ClassSpreads(fit, prior);
    }

    @Override
    public double[] distances(float[] probe) {
        float[] x = fit.whitening().apply(probe);
        float[] found = search.distances(x);
        float[] projections = spreads == null ? null : spreads.projections(x);
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            double square = (double) found[k] * found[k];
            Quadratic quadratic =
                    spreads == null ? new Quadratic(square, 0) : spreads.quadratic(k, square, projections);
            distances[k] = correction.distance(quadratic.square(), sample.count(k), quadratic.logDeterminant());
        }
        return distances;
    }

    @Override
    public double[] distancesWithout(int row) {
        Removal removal = Removal.of(fit, row, means.vector(fit.sample().classOf(row)));
        float[] found = search.distances(removal.x());
        float[] alongMeans = search.products(removal.z());
        ClassSpreads.Projected projected = spreads == null ? null : spreads.projected(removal);
        double shared = removal.logDeterminant();
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            double further = removal.further(k);
            double square = further * further * found[k] * found[k];
            double along = further * (removal.xz() - alongMeans[k]);
            Quadratic quadratic =
                    spreads == null ? removal.quadratic(square, along) : spreads.without(k, square, along, projected);
            int left = sample.count(k) - (k == removal.own() ? 1 : 0);
            distances[k] = left == 0
                    ? Double.POSITIVE_INFINITY
                    : correction.distance(quadratic.square(), left, quadratic.logDeterminant() - shared);
        }
        return distances;
    }
}
