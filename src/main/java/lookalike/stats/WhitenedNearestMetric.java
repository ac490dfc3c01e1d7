package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Mahalanobis distance, with the shared covariance, to a class's closest vector. */
final class WhitenedNearestMetric implements Metric {

    private final MahalanobisFit fit;
    private final Sample whitened;
    private final Vectors means;
    private final ExactSearch search;

    WhitenedNearestMetric(MahalanobisFit fit) {
        this.fit = fit;
        whitened = fit.whitened();
        means = fit.whitening().means(fit.sample());
        search = new ExactSearch(whitened.packed());
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
    public double[][] distancesWithout(int[] rows) {
        return search.inGroups(rows, group -> {
            Removal[] removals = Removal.of(fit, group, means::vector);
            float[][] found = search.distances(Removal.vectors(removals, Removal::x));
            float[][] products = search.products(Removal.vectors(removals, Removal::z));
            return IntStream.range(0, group.length)
                    .parallel()
                    .mapToObj(i -> nearest(squares(removals[i], found[i], products[i]), group[i]))
                    .toArray(double[][]::new);
        });
    }

    private static double[] squares(Removal removal, float[] found, float[] products) {
        double[] squares = new double[found.length];
        for (int other = 0; other < found.length; other++) {
            squares[other] = removal.square((double) found[other] * found[other], removal.xz() - products[other]);
        }
        return squares;
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
