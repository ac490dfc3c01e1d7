package lookalike.stats;

/**
 * Mahalanobis distance to a class's mean, with the shared covariance or, if that counts as a finite number of photos, with the
 * class's own one mixed into it. Works in coordinates in which the shared covariance is the identity: there the class
 * covariance is the identity and a few directions, one less than it has rows, and Woodbury's formula inverts it.
 */
final class MahalanobisMetric implements Metric {

    private final MahalanobisFit fit;
    private final Sample whitened;
    private final Correction correction;
    private final int dimension;
    private final float[] means;
    private final ExactSearch search;
    private final ClassSpreads spreads;
    private final double tightest;

    MahalanobisMetric(MahalanobisFit fit, Correction correction, double prior) {
        this.fit = fit;
        this.correction = correction;
        whitened = fit.whitened();
        dimension = whitened.dimension();
        double[] exact = whitened.means();
        means = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            means[i] = (float) exact[i];
        }
        search = new ExactSearch(means, whitened.classes(), dimension);
        spreads = Double.isInfinite(prior) ? null : new ClassSpreads(whitened, exact, prior);
        tightest = spreads == null ? 0 : spreads.tightest();
    }

    @Override
    public double[] distances(float[] probe) {
        float[] x = fit.whitening().apply(probe);
        float[] found = search.distances(x);
        float[] projections = spreads == null ? null : spreads.projections(x);
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            double square = (double) found[k] * found[k];
            ClassSpreads.Quadratic quadratic =
                    spreads == null ? ClassSpreads.Quadratic.plain(square) : spreads.quadratic(k, square, projections);
            distances[k] =
                    correction.distance(quadratic.square(), whitened.count(k), quadratic.logDeterminant() - tightest);
        }
        return distances;
    }

    @Override
    public double[] distancesWithout(int row) {
        int own = whitened.classOf(row);
        int count = whitened.count(own);
        Downdate downdate = fit.downdate(count);
        float[] x = whitened.vector(row);
        float[] z = new float[dimension];
        double ratio = count < 2 ? 0 : (double) count / (count - 1);
        for (int i = 0; i < dimension; i++) {
            z[i] = (float) (Math.sqrt(ratio) * (x[i] - means[own * dimension + i]));
        }
        float[] found = search.distances(x);
        float[] alongMeans = search.products(z);
        double alongX = dot(z, x);
        double zz = dot(z, z);
        float[] projections = spreads == null ? null : spreads.projections(x);
        float[] zProjections = spreads == null ? null : spreads.products(z);
        double shared = Math.log1p(-downdate.weight() * zz / downdate.scale()) + dimension * Math.log(downdate.scale());
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            // Without the row, the mean of its class lies further away by the factor n / (n - 1).
            double further = k == own ? ratio : 1;
            double square = further * further * found[k] * found[k];
            double along = further * (alongX - alongMeans[k]);
            ClassSpreads.Quadratic q = spreads == null
                    ? ClassSpreads.Quadratic.downdated(square, along, zz, downdate, dimension)
                    : spreads.downdated(k, k == own, further, square, along, zz, projections, zProjections, downdate);
            distances[k] = correction.distance(
                    q.square(), k == own ? count - 1 : whitened.count(k), q.logDeterminant() - shared - tightest);
        }
        if (count < 2) {
            distances[own] = Double.POSITIVE_INFINITY;
        }
        return distances;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
