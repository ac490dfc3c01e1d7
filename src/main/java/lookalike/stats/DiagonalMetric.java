package lookalike.stats;

import java.util.Arrays;

/**
 * Mahalanobis distance to a class's mean with the variances of the class's own vectors and no covariances, in coordinates
 * in which the shared variances are 1. With the floor, a variance is at least the shared one; without it, the original
 * program's reading, a class that happens to agree in one number is infinitely far from all that do not.
 */
final class DiagonalMetric implements Metric {

    private final MahalanobisFit fit;
    private final Sample sample;
    private final Correction correction;
    private final boolean floored;
    private final int dimension;
    private final double[] means;
    private final Spread spread;
    private final Spread identity;

    /** Means and variances of classes, row-major, with the inverses and the logarithms of the variances. */
    private record Spread(double[] means, double[] variances, double[] inverses, double[] logs) {

        private static Spread of(double[] means, double[] variances) {
            return new Spread(
                    means,
                    variances,
                    Arrays.stream(variances).map(variance -> 1 / variance).toArray(),
                    Arrays.stream(variances).map(Math::log).toArray());
        }
    }

    DiagonalMetric(MahalanobisFit fit, Correction correction, boolean floored) {
        this.fit = fit;
        this.correction = correction;
        this.floored = floored;
        sample = fit.sample();
        dimension = sample.dimension();
        Sample whitened = fit.whitened();
        means = whitened.means();
        spread = Spread.of(means, variances(whitened));
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        identity = Spread.of(new double[dimension], ones);
    }

    private double[] variances(Sample whitened) {
        double[] variances = new double[means.length];
        for (int row = 0; row < whitened.size(); row++) {
            int start = whitened.classOf(row) * dimension;
            for (int i = 0; i < dimension; i++) {
                double difference = whitened.value(row, i) - means[start + i];
                variances[start + i] +=
                        difference * difference / Math.max(1, whitened.count(whitened.classOf(row)) - 1);
            }
        }
        return variances;
    }

    @Override
    public double[] distances(float[] probe) {
        float[] x = fit.whitening().apply(probe);
        double[] distances = new double[sample.classes()];
        for (int k = 0; k < distances.length; k++) {
            distances[k] = distance(x, spread, k, sample.count(k), identity);
        }
        return distances;
    }

    @Override
    public double[] distancesWithout(int row) {
        Removal removal = Removal.of(fit, row, mean(sample.classOf(row)));
        Spread shared = shared(removal);
        Spread own = own(removal);
        double[] distances = new double[sample.classes()];
        for (int k = 0; k < distances.length; k++) {
            distances[k] = k == removal.own()
                    ? distance(removal.x(), own, 0, removal.count() - 1, shared)
                    : distance(removal.x(), spread, k, sample.count(k), shared);
        }
        if (removal.count() < 2) {
            distances[removal.own()] = Double.POSITIVE_INFINITY;
        }
        return distances;
    }

    private float[] mean(int k) {
        float[] mean = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            mean[i] = (float) means[k * dimension + i];
        }
        return mean;
    }

    /** The shared variances without a row. */
    private Spread shared(Removal removal) {
        double[] variances = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            double square = (double) removal.z()[i] * removal.z()[i];
            variances[i] = removal.downdate().scale() - removal.downdate().weight() * square;
        }
        return Spread.of(new double[dimension], variances);
    }

    /** The mean and the variances of a row's class without it. */
    private Spread own(Removal removal) {
        int count = removal.count();
        double[] mean = new double[dimension];
        double[] variances = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            int at = removal.own() * dimension + i;
            mean[i] = removal.x()[i] - removal.further(removal.own()) * (removal.x()[i] - means[at]);
            double scatter = spread.variances[at] * (count - 1) - (double) removal.z()[i] * removal.z()[i];
            variances[i] = count < 3 ? 0 : Math.max(0, scatter) / (count - 2);
        }
        return Spread.of(mean, variances);
    }

    /** @param count how many rows the class has; one has the shared variances */
    private double distance(float[] x, Spread of, int k, int count, Spread shared) {
        int start = k * dimension;
        if (count < 2) {
            double square = square(x, of.means, start, shared.inverses);
            return floored ? correction.distance(square, count, 0) : Math.sqrt(square);
        }
        return floored ? flooredDistance(x, of, start, count, shared) : Math.sqrt(unfloored(x, of, start));
    }

    /** Four sums at once: one alone would wait for each addition. */
    private double square(float[] x, double[] means, int start, double[] inverses) {
        int whole = dimension - dimension % 4;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < whole; i += 4) {
            double a = x[i] - means[start + i];
            double b = x[i + 1] - means[start + i + 1];
            double c = x[i + 2] - means[start + i + 2];
            double d = x[i + 3] - means[start + i + 3];
            first += a * a * inverses[i];
            second += b * b * inverses[i + 1];
            third += c * c * inverses[i + 2];
            fourth += d * d * inverses[i + 3];
        }
        for (int i = whole; i < dimension; i++) {
            double difference = x[i] - means[start + i];
            first += difference * difference * inverses[i];
        }
        return first + second + third + fourth;
    }

    /** A variance that is at least the shared one has an inverse that is at most the shared one's. */
    private double flooredDistance(float[] x, Spread of, int start, int count, Spread shared) {
        double square = 0;
        double logDeterminant = 0;
        for (int i = 0; i < dimension; i++) {
            double difference = x[i] - of.means[start + i];
            square += difference * difference * Math.min(of.inverses[start + i], shared.inverses[i]);
            logDeterminant += Math.max(of.logs[start + i], shared.logs[i]) - shared.logs[i];
        }
        return correction.distance(square, count, logDeterminant);
    }

    private double unfloored(float[] x, Spread of, int start) {
        double square = 0;
        for (int i = 0; i < dimension; i++) {
            double difference = x[i] - of.means[start + i];
            square += difference == 0 ? 0 : difference * difference * of.inverses[start + i];
        }
        return square;
    }
}
