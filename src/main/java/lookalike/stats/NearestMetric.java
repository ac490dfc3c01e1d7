package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

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
        return nearest(search.distances(probe), -1);
    }

    @Override
    public double[][] distancesWithout(int[] rows) {
        return search.inGroups(rows, group -> {
            float[][] found = search.distances(
                    Arrays.stream(group).mapToObj(sample::vector).toArray(float[][]::new));
            return IntStream.range(0, group.length)
                    .parallel()
                    .mapToObj(i -> nearest(found[i], group[i]))
                    .toArray(double[][]::new);
        });
    }

    private double[] nearest(float[] all, int without) {
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
