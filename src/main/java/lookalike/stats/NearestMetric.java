package lookalike.stats;

import java.util.Arrays;

/** Euclidean distance to a class's closest vector. */
final class NearestMetric implements Metric {

    private final Sample sample;
    private final ExactSearch search;

    NearestMetric(Sample sample) {
        this.sample = sample;
        search = new ExactSearch(sample.packed());
    }

    @Override
    public double[] distances(float[] probe) {
        return distances(probe, -1);
    }

    @Override
    public double[] distancesWithout(int row) {
        return distances(sample.vector(row), row);
    }

    private double[] distances(float[] probe, int without) {
        float[] all = search.distances(probe);
        double[] nearest = new double[sample.classes()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int row = 0; row < all.length; row++) {
            if (row != without) {
                int of = sample.classOf(row);
                nearest[of] = Math.min(nearest[of], all[row]);
            }
        }
        return nearest;
    }
}
