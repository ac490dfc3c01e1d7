package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Euclidean distance to a class's mean or, if only directions count, to the direction of its mean: the cosine, as the distance
 * {@code sqrt(2 - 2 cos)} of unit vectors.
 */
final class MeanMetric implements Metric {

    private final Sample sample;
    private final boolean direction;
    private final double[] lengths;
    private final Vectors targets;
    private final ExactSearch search;

    MeanMetric(Sample sample, boolean direction) {
        this.sample = sample;
        this.direction = direction;
        lengths = new double[sample.classes()];
        Vectors.Builder builder = new Vectors.Builder(sample.classes(), sample.dimension());
        IntStream.range(0, sample.classes()).parallel().forEach(k -> {
            double[] mean = sample.exactMean(k);
            lengths[k] = length(mean);
            builder.set(k, divided(mean, lengths[k]));
        });
        targets = builder.build();
        search = new ExactSearch(targets);
    }

    @Override
    public double[] distances(float[] probe) {
        return exact(search.distances(probe));
    }

    private static double[] exact(float[] found) {
        double[] distances = new double[found.length];
        for (int k = 0; k < found.length; k++) {
            distances[k] = found[k];
        }
        return distances;
    }

    @Override
    public double[][] distancesWithout(int[] rows) {
        float[][] probes = Arrays.stream(rows).mapToObj(sample::vector).toArray(float[][]::new);
        float[][] found = search.distances(probes);
        return IntStream.range(0, rows.length)
                .parallel()
                .mapToObj(i -> without(rows[i], probes[i], exact(found[i])))
                .toArray(double[][]::new);
    }

    private double[] without(int row, float[] probe, double[] distances) {
        int own = sample.classOf(row);
        int count = sample.count(own);
        distances[own] = count == 1 ? Double.POSITIVE_INFINITY : distance(probe, targetWithout(probe, own, count));
        return distances;
    }

    /** The point that represents a class without one of its vectors. */
    private float[] targetWithout(float[] vector, int own, int count) {
        float[] target = targets.vector(own);
        double[] mean = new double[target.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (count * lengths[own] * target[i] - vector[i]) / (count - 1);
        }
        return divided(mean, length(mean));
    }

    /** The length that a mean is divided by: 1 unless only its direction counts. */
    private double length(double[] mean) {
        double square = 0;
        for (double each : mean) {
            square += each * each;
        }
        return direction && square > 0 ? Math.sqrt(square) : 1;
    }

    private static float[] divided(double[] mean, double length) {
        float[] target = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            target[i] = (float) (mean[i] / length);
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
