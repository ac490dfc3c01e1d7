package lookalike.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mahalanobis distance to a class's mean with the variances of the class's own vectors and no covariances, in coordinates in which the
 * shared variances are 1. With the floor, a variance is at least the shared one. Without it, as in the original program, a class whose
 * vectors happen to agree in one number is infinitely far from every vector that differs in it.
 */
final class DiagonalMetric implements Metric {

    /** Number of classes whose numbers fit into a processor's second cache together. */
    private static final int PART = 160;

    /** Stands for infinity, as the inverse of a variance of 0: infinity times 0 is not a number. */
    private static final double INFINITE = Double.MAX_VALUE;

    /** Larger sums contain {@link #INFINITE}. */
    private static final double FARTHEST = 1e200;

    private final MahalanobisFit fit;
    private final Sample sample;
    private final Correction correction;
    private final boolean floored;
    private final int dimension;
    private final double[] means;
    private final double[] variances;
    private final Part[] parts;
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
     * Some classes, column by column like {@link Vectors}.
     *
     * @param means {@code dimension x PART}
     * @param inverses of the variances; the largest number for a variance of 0, and 0 where the shared one counts instead
     * @param logs of the variances; the lowest number for a variance of 0
     * @param shared 1 for a class for which the shared variances count, 0 for any other
     */
    private record Part(double[][] means, double[][] inverses, double[][] logs, double[] shared) {

        static Part empty(int dimension) {
            return new Part(
                    new double[dimension][PART],
                    new double[dimension][PART],
                    new double[dimension][PART],
                    new double[PART]);
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

    private Part[] parts() {
        Part[] made = new Part[(sample.classes() + PART - 1) / PART];
        Arrays.setAll(made, part -> Part.empty(dimension));
        for (int k = 0; k < sample.classes(); k++) {
            Part part = made[k / PART];
            // With the floor, the inverse of a variance of 0 becomes the shared one anyway.
            boolean isShared = !floored && sample.count(k) < 2;
            part.shared[k % PART] = isShared ? 1 : 0;
            for (int i = 0; i < dimension; i++) {
                double variance = variances[k * dimension + i];
                part.means[i][k % PART] = means[k * dimension + i];
                part.inverses[i][k % PART] = isShared ? 0 : Math.min(1 / variance, INFINITE);
                part.logs[i][k % PART] = Math.max(Math.log(variance), -INFINITE);
            }
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
        Removal[] removals = Arrays.stream(rows)
                .parallel()
                .mapToObj(row -> Removal.of(fit, row, mean(sample.classOf(row))))
                .toArray(Removal[]::new);
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
                add(parts[number], vectors[i], shared[i], squares, logDeterminants);
                for (int k = from; k < Math.min(sample.classes(), from + PART); k++) {
                    distances[i][k] = distance(squares[k - from], sample.count(k), logDeterminants[k - from]);
                }
            }
        });
        return distances;
    }

    private void add(Part part, float[] x, Inverted shared, double[] squares, double[] logDeterminants) {
        for (int i = 0; i < dimension; i++) {
            if (floored) {
                add(squares, x[i], part.means[i], part.inverses[i], shared.inverses[i]);
                addLogs(logDeterminants, part.logs[i], shared.logs[i]);
            } else {
                addUnfloored(squares, x[i], part.means[i], part.inverses[i], part.shared, shared.inverses[i]);
            }
        }
    }

    /** A variance that is at least the shared one has an inverse that is at most the shared one's. */
    private static void add(double[] squares, double number, double[] means, double[] inverses, double most) {
        for (int k = 0; k < PART; k++) {
            double difference = number - means[k];
            squares[k] += difference * difference * (most - positive(most - inverses[k]));
        }
    }

    private static void addLogs(double[] logDeterminants, double[] logs, double least) {
        for (int k = 0; k < PART; k++) {
            logDeterminants[k] += positive(logs[k] - least);
        }
    }

    /** The larger of a finite number and 0: unlike {@link Math#max}, Java 17 computes it for several numbers at a time. */
    private static double positive(double number) {
        return (number + Math.abs(number)) / 2;
    }

    private static void addUnfloored(
            double[] squares, double number, double[] means, double[] inverses, double[] isShared, double shared) {
        for (int k = 0; k < PART; k++) {
            double difference = number - means[k];
            squares[k] += difference * difference * (inverses[k] + isShared[k] * shared);
        }
    }

    private static double unfloored(double square) {
        return square > FARTHEST ? Double.POSITIVE_INFINITY : Math.sqrt(square);
    }

    private double distance(double square, int count, double logDeterminant) {
        return floored ? correction.line(count, logDeterminant).distance(square) : unfloored(square);
    }
}
