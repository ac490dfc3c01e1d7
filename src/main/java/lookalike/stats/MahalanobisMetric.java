package lookalike.stats;

import java.util.stream.IntStream;
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

    /** The correction for each class, if all have the shared covariance. */
    private final double[] offsets;

    private final double[] slopes;

    MahalanobisMetric(MahalanobisFit fit, Correction correction, double prior) {
        this.fit = fit;
        this.correction = correction;
        sample = fit.sample();
        means = fit.whitening().means(sample);
        search = new ExactSearch(means);
        spreads = Double.isInfinite(prior) ? null : new ClassSpreads(fit, prior);
        offsets = new double[sample.classes()];
        slopes = new double[sample.classes()];
        for (int k = 0; k < offsets.length; k++) {
            Correction.Line line = correction.line(sample.count(k), 0);
            offsets[k] = line.offset();
            slopes[k] = line.slope();
        }
    }

    @Override
    public double[] distances(float[] probe) {
        float[] x = fit.whitening().apply(probe);
        float[] found = search.distances(x);
        double[] distances = new double[found.length];
        if (spreads == null) {
            for (int k = 0; k < found.length; k++) {
                distances[k] = distance(k, (double) found[k] * found[k]);
            }
            return distances;
        }
        float[] projections = spreads.projections(x);
        for (int k = 0; k < found.length; k++) {
            Quadratic quadratic = spreads.quadratic(k, (double) found[k] * found[k], projections);
            distances[k] =
                    correction.line(sample.count(k), quadratic.logDeterminant()).distance(quadratic.square());
        }
        return distances;
    }

    /** The corrected distance under the shared covariance. */
    private double distance(int k, double square) {
        return new Correction.Line(offsets[k], slopes[k]).distance(square);
    }

    @Override
    public double[][] distancesWithout(int[] rows) {
        Removal[] removals = Removal.of(fit, rows, means::vector);
        float[][] found = search.distances(Removal.vectors(removals, Removal::x));
        float[][] alongMeans = search.products(Removal.vectors(removals, Removal::z));
        return IntStream.range(0, rows.length)
                .parallel()
                .mapToObj(i -> without(removals[i], found[i], alongMeans[i]))
                .toArray(double[][]::new);
    }

    private double[] without(Removal removal, float[] found, float[] alongMeans) {
        double[] distances = spreads == null
                ? bySharedSpread(removal, found, alongMeans)
                : byOwnSpreads(spreads, removal, found, alongMeans);
        if (removal.count() == 1) {
            distances[removal.own()] = Double.POSITIVE_INFINITY;
        }
        return distances;
    }

    private double[] bySharedSpread(Removal removal, float[] found, float[] alongMeans) {
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            distances[k] = distance(k, removal.square((double) found[k] * found[k], removal.xz() - alongMeans[k]));
        }
        int own = removal.own();
        double further = removal.further(own);
        double square =
                removal.square(further * further * found[own] * found[own], further * (removal.xz() - alongMeans[own]));
        distances[own] = correction.line(removal.count() - 1, 0).distance(square);
        return distances;
    }

    private double[] byOwnSpreads(ClassSpreads spreads, Removal removal, float[] found, float[] alongMeans) {
        ClassSpreads.Projected projected = spreads.projected(removal);
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            double further = removal.further(k);
            double square = further * further * found[k] * found[k];
            double along = further * (removal.xz() - alongMeans[k]);
            Quadratic quadratic = spreads.without(k, square, along, projected);
            int left = sample.count(k) - (k == removal.own() ? 1 : 0);
            distances[k] = correction
                    .line(left, quadratic.logDeterminant() - projected.logDeterminant())
                    .distance(quadratic.square());
        }
        return distances;
    }
}
