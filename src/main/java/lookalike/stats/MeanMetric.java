package lookalike.stats;

/**
 * Euclidean distance to a class's mean or, of directions, to the direction of its mean: the cosine, as the distance
 * {@code sqrt(2 - 2 cos)} of unit vectors.
 */
final class MeanMetric implements Metric {

    private final Sample sample;
    private final boolean direction;
    private final double[] means;
    private final ExactSearch search;

    MeanMetric(Sample sample, boolean direction) {
        this.sample = sample;
        this.direction = direction;
        means = sample.means();
        int dimension = sample.dimension();
        float[] targets = new float[means.length];
        for (int k = 0; k < sample.classes(); k++) {
            double[] mean = new double[dimension];
            System.arraycopy(means, k * dimension, mean, 0, dimension);
            System.arraycopy(target(mean), 0, targets, k * dimension, dimension);
        }
        search = new ExactSearch(targets, sample.classes(), dimension);
    }

    @Override
    public double[] distances(float[] probe) {
        float[] found = search.distances(probe);
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            distances[k] = found[k];
        }
        return distances;
    }

    @Override
    public double[] distancesWithout(int row) {
        float[] probe = sample.vector(row);
        double[] distances = distances(probe);
        int own = sample.classOf(row);
        int count = sample.count(own);
        distances[own] = count == 1 ? Double.POSITIVE_INFINITY : distance(probe, target(meanWithout(row, own, count)));
        return distances;
    }

    private double[] meanWithout(int row, int own, int count) {
        double[] mean = new double[sample.dimension()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (count * means[own * mean.length + i] - sample.value(row, i)) / (count - 1);
        }
        return mean;
    }

    private float[] target(double[] mean) {
        double square = 0;
        for (double each : mean) {
            square += each * each;
        }
        double factor = direction && square > 0 ? 1 / Math.sqrt(square) : 1;
        float[] target = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            target[i] = (float) (mean[i] * factor);
        }
        return target;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
