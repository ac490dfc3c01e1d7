package lookalike.stats;

import java.util.Arrays;

/**
 * Mahalanobis distance to a class's mean with the variances of the class's own vectors and no covariances, in coordinates in which the
 * shared variances are 1. With the floor, a variance is at least the shared one. Without it, as in the original program, a class whose
 * vectors happen to agree in one number is infinitely far from every vector that differs in it.
 */
final class DiagonalMetric implements Metric {

    private final MahalanobisFit fit;
    private final Sample sample;
    private final Correction correction;
    private final boolean floored;
    private final int dimension;
    private final double[] means;
    private final double[] variances;
    private final Spread spread;
    private final Inverted identity;

    /** Variances of one class, or shared ones, in the form that the sums need. */
    private record Inverted(double[] inverses, double[] logs) {

        static Inverted of(double[] variances) {
            return new Inverted(
                    Arrays.stream(variances).map(variance -> 1 / variance).toArray(),
                    Arrays.stream(variances).map(Math::log).toArray());
        }
    }

    /**
     * Means and inverted variances; each array has one component of all classes, so that the steps of the inner loop add to separate
     * sums.
     */
    private record Spread(double[][] means, double[][] inverses, double[][] logs) {

        static Spread of(double[] means, double[] variances, int dimension) {
            Inverted inverted = Inverted.of(variances);
            return new Spread(
                    columns(means, dimension),
                    columns(inverted.inverses, dimension),
                    columns(inverted.logs, dimension));
        }

        private static double[][] columns(double[] rows, int dimension) {
            double[][] columns = new double[dimension][rows.length / dimension];
            for (int at = 0; at < rows.length; at++) {
                columns[at % dimension][at / dimension] = rows[at];
            }
            return columns;
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
        spread = Spread.of(means, variances, dimension);
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        identity = Inverted.of(ones);
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
        return distances(fit.whitening().apply(probe), identity);
    }

    @Override
    public double[] distancesWithout(int row) {
        Removal removal = Removal.of(fit, row, mean(sample.classOf(row)));
        Inverted shared = Inverted.of(shared(removal));
        double[] distances = distances(removal.x(), shared);
        distances[removal.own()] = removal.count() < 2 ? Double.POSITIVE_INFINITY : own(removal, shared);
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

    /** A class of one row has the shared variances. */
    private double[] distances(float[] x, Inverted shared) {
        double[] squares = new double[sample.classes()];
        double[] logDeterminants = new double[sample.classes()];
        for (int i = 0; i < dimension; i++) {
            if (floored) {
                add(squares, x[i], spread.means[i], spread.inverses[i], shared.inverses[i]);
                addLogs(logDeterminants, spread.logs[i], shared.logs[i]);
            } else {
                addUnfloored(squares, x[i], i, shared.inverses[i]);
            }
        }
        double[] distances = new double[squares.length];
        for (int k = 0; k < distances.length; k++) {
            distances[k] = distance(squares[k], sample.count(k), logDeterminants[k]);
        }
        return distances;
    }

    /** A variance that is at least the shared one has an inverse that is at most the shared one's. */
    private static void add(double[] squares, double number, double[] means, double[] inverses, double most) {
        for (int k = 0; k < squares.length; k++) {
            double difference = number - means[k];
            squares[k] += difference * difference * Math.min(inverses[k], most);
        }
    }

    private static void addLogs(double[] logDeterminants, double[] logs, double least) {
        for (int k = 0; k < logDeterminants.length; k++) {
            logDeterminants[k] += Math.max(logs[k], least) - least;
        }
    }

    private void addUnfloored(double[] squares, double number, int i, double shared) {
        for (int k = 0; k < squares.length; k++) {
            double difference = number - spread.means[i][k];
            double inverse = sample.count(k) < 2 ? shared : spread.inverses[i][k];
            squares[k] += difference == 0 ? 0 : difference * difference * inverse;
        }
    }

    private double distance(double square, int count, double logDeterminant) {
        return floored ? correction.distance(square, count, logDeterminant) : Math.sqrt(square);
    }
}
