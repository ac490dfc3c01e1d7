package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mahalanobis distance to a class's mean with the variances of the class's own vectors and no covariances, in coordinates in which the
 * shared variances are 1. With the floor, a variance is at least the shared one. Without it, as in the original program, a class whose
 * vectors happen to agree in one number is infinitely far from every vector that differs in it.
 */
final class DiagonalMetric implements Metric {

    private static final int PART = DiagonalPart.SIZE;

    /** Larger sums contain {@link DiagonalPart#INFINITE}. */
    private static final double FARTHEST = 1e200;

    private final MahalanobisFit fit;
    private final Sample sample;
    private final Correction correction;
    private final boolean floored;
    private final int dimension;
    private final double[] means;
    private final double[] variances;
    private final DiagonalPart[] parts;
    private final Inverted identity;

    /** Variances of one class, or shared ones, in the form that the sums need. */
    private record Inverted(double[] inverses, double[] logs) {

        static Inverted of(double[] variances) {
            return new Inverted(
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
        variances = variances(whitened);
        parts = parts();
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        identity = Inverted.of(ones);
    }

    private DiagonalPart[] parts() {
        DiagonalPart[] made = new DiagonalPart[(sample.classes() + PART - 1) / PART];
        Arrays.setAll(made, part -> new DiagonalPart(dimension, floored));
        for (int k = 0; k < sample.classes(); k++) {
            made[k / PART].set(k % PART, sample.count(k), means, variances, k * dimension);
        }
        return made;
    }

    private double[] variances(Sample whitened) {
        double[] found = new double[means.length];
        for (int row = 0; row < whitened.size(); row++) {
            int start = whitened.classOf(row) * dimension;
            for (int i = 0; i < dimension; i++) {
                double difference = whitened.value(row, i) - means[start + i];
                found[start + i] += difference * difference / Math.max(1, whitened.count(whitened.classOf(row)) - 1);
            }
        }
        return found;
    }

    @Override
    public double[] distances(float[] probe) {
        return distances(new float[][] {fit.whitening().apply(probe)}, new Inverted[] {identity})[0];
    }

    @Override
    public double[][] distancesWithout(int[] rows) {
        Removal[] removals = Removal.of(fit, rows, this::mean);
        Inverted[] shared = Arrays.stream(removals)
                .map(removal -> Inverted.of(shared(removal)))
                .toArray(Inverted[]::new);
        double[][] distances = distances(Removal.vectors(removals, Removal::x), shared);
        for (int i = 0; i < rows.length; i++) {
            Removal removal = removals[i];
            distances[i][removal.own()] = removal.count() < 2 ? Double.POSITIVE_INFINITY : own(removal, shared[i]);
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
    private double[] shared(Removal removal) {
        double[] left = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            double square = (double) removal.z()[i] * removal.z()[i];
            left[i] = removal.downdate().scale() - removal.downdate().weight() * square;
        }
        return left;
    }

    /** Distance of a row to its class without this row; at least one row of the class must be left. */
    private double own(Removal removal, Inverted shared) {
        int left = removal.count() - 1;
        double[] differences = new double[dimension];
        double[] spreads = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            int at = removal.own() * dimension + i;
            differences[i] = removal.further(removal.own()) * (removal.x()[i] - means[at]);
            double scatter = variances[at] * left - (double) removal.z()[i] * removal.z()[i];
            spreads[i] = left < 2 ? 0 : Math.max(0, scatter) / (left - 1);
        }
        Inverted inverted = left < 2 ? shared : Inverted.of(spreads);
        double square = 0;
        double logDeterminant = 0;
        for (int i = 0; i < dimension; i++) {
            double inverse = floored ? Math.min(inverted.inverses[i], shared.inverses[i]) : inverted.inverses[i];
            square += differences[i] == 0 ? 0 : differences[i] * differences[i] * inverse;
            logDeterminant += Math.max(inverted.logs[i], shared.logs[i]) - shared.logs[i];
        }
        return distance(square, left, logDeterminant);
    }

    /**
     * The distances from whitened vectors to each class; a class of one row has the shared variances.
     *
     * @param shared the shared variances for each vector
     */
    private double[][] distances(float[][] vectors, Inverted[] shared) {
        double[][] distances = new double[vectors.length][sample.classes()];
        IntStream.range(0, parts.length).parallel().forEach(number -> {
            int from = number * PART;
            for (int i = 0; i < vectors.length; i++) {
                double[] squares = new double[PART];
                double[] logDeterminants = new double[PART];
                parts[number].add(vectors[i], shared[i].inverses, shared[i].logs, squares, logDeterminants);
                for (int k = from; k < Math.min(sample.classes(), from + PART); k++) {
                    distances[i][k] = distance(squares[k - from], sample.count(k), logDeterminants[k - from]);
                }
            }
        });
        return distances;
    }

    private static double unfloored(double square) {
        return square > FARTHEST ? Double.POSITIVE_INFINITY : Math.sqrt(square);
    }

    private double distance(double square, int count, double logDeterminant) {
        return floored ? correction.line(count, logDeterminant).distance(square) : unfloored(square);
    }
}
