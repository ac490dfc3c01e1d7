package lookalike.stats;

import java.util.Arrays;

/** Mahalanobis distance, with the shared covariance, to a class's closest vector. */
final class WhitenedNearestMetric implements Metric {

    private final MahalanobisFit fit;
    private final Sample whitened;
    private final double[] means;
    private final ExactSearch search;

    WhitenedNearestMetric(MahalanobisFit fit) {
        this.fit = fit;
        whitened = fit.whitened();
        means = whitened.means();
        search = new ExactSearch(whitened.values(), whitened.size(), whitened.dimension());
    }

    @Override
    public double[] distances(float[] probe) {
        float[] found = search.distances(fit.whitening().apply(probe));
        double[] squares = new double[found.length];
        for (int row = 0; row < found.length; row++) {
            squares[row] = (double) found[row] * found[row];
        }
        return nearest(squares, -1);
    }

    @Override
    public double[] distancesWithout(int without) {
        int own = whitened.classOf(without);
        int count = whitened.count(own);
        Downdate downdate = fit.downdate(count);
        float[] x = whitened.vector(without);
        float[] z = new float[x.length];
        double zz = 0;
        double alongX = 0;
        for (int i = 0; i < x.length; i++) {
            z[i] = count < 2 ? 0 : (float) (Math.sqrt(count / (count - 1.0)) * (x[i] - means[own * x.length + i]));
            zz += (double) z[i] * z[i];
            alongX += (double) z[i] * x[i];
        }
        float[] found = search.distances(x);
        float[] products = search.products(z);
        double[] squares = new double[found.length];
        for (int row = 0; row < found.length; row++) {
            squares[row] = ClassSpreads.Quadratic.downdated(
                            (double) found[row] * found[row], alongX - products[row], zz, downdate, x.length)
                    .square();
        }
        return nearest(squares, without);
    }

    private double[] nearest(double[] squares, int without) {
        double[] nearest = new double[whitened.classes()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int row = 0; row < squares.length; row++) {
            if (row != without) {
                int of = whitened.classOf(row);
                nearest[of] = Math.min(nearest[of], squares[row]);
            }
        }
        for (int k = 0; k < nearest.length; k++) {
            nearest[k] = Math.sqrt(nearest[k]);
        }
        return nearest;
    }
}
