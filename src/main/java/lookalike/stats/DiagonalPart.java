package lookalike.stats;

/**
 * Means and variances of some classes for a {@link DiagonalMetric}, column by column like {@link Vectors}. The loops are written so that
 * Java 17 computes several classes at a time.
 */
final class DiagonalPart {

    /** Number of classes; their numbers fit into a processor's second cache together. */
    static final int SIZE = 160;

    /** Stands for infinity, as the inverse of a variance of 0: infinity times 0 is not a number. */
    static final double INFINITE = Double.MAX_VALUE;

    private final boolean floored;
    private final double[][] means;

    /** Of the variances; the largest number for a variance of 0, and 0 where the shared one counts instead. */
    private final double[][] inverses;

    /** Of the variances; the lowest number for a variance of 0. */
    private final double[][] logs;

    /** 1 for a class for which the shared variances count, 0 for any other. */
    private final double[] shared = new double[SIZE];

    /** @param floored whether a variance is at least the shared one */
    DiagonalPart(int dimension, boolean floored) {
        this.floored = floored;
        means = new double[dimension][SIZE];
        inverses = new double[dimension][SIZE];
        logs = new double[dimension][SIZE];
    }

    /**
     * Sets a class.
     *
     * @param place in this part
     * @param count number of its rows; a class of one row has the shared variances
     * @param from where its numbers begin in the means and variances of all classes
     */
    void set(int place, int count, double[] allMeans, double[] allVariances, int from) {
        // With the floor, the inverse of a variance of 0 becomes the shared one anyway.
        boolean isShared = !floored && count < 2;
        shared[place] = isShared ? 1 : 0;
        for (int i = 0; i < means.length; i++) {
            double variance = allVariances[from + i];
            means[i][place] = allMeans[from + i];
            inverses[i][place] = isShared ? 0 : Math.min(1 / variance, INFINITE);
            logs[i][place] = Math.max(Math.log(variance), -INFINITE);
        }
    }

    /**
     * Adds the squared distances of a vector, and with the floor the logarithms of the determinants relative to the shared one.
     *
     * @param x whitened
     * @param sharedInverses of the shared variances
     * @param sharedLogs of the shared variances
     */
    void add(float[] x, double[] sharedInverses, double[] sharedLogs, double[] squares, double[] logDeterminants) {
        for (int i = 0; i < means.length; i++) {
            if (floored) {
                addFloored(squares, x[i], means[i], inverses[i], sharedInverses[i]);
                addLogs(logDeterminants, logs[i], sharedLogs[i]);
            } else {
                addUnfloored(squares, x[i], means[i], inverses[i], shared, sharedInverses[i]);
            }
        }
    }

    /** A variance that is at least the shared one has an inverse that is at most the shared one's. */
    private static void addFloored(double[] squares, double number, double[] means, double[] inverses, double most) {
        for (int k = 0; k < SIZE; k++) {
            double difference = number - means[k];
            squares[k] += difference * difference * (most - positive(most - inverses[k]));
        }
    }

    private static void addLogs(double[] logDeterminants, double[] logs, double least) {
        for (int k = 0; k < SIZE; k++) {
            logDeterminants[k] += positive(logs[k] - least);
        }
    }

    /** The larger of a finite number and 0: unlike {@link Math#max}, Java 17 computes it for several numbers at a time. */
    private static double positive(double number) {
        return (number + Math.abs(number)) / 2;
    }

    private static void addUnfloored(
            double[] squares, double number, double[] means, double[] inverses, double[] isShared, double inverse) {
        for (int k = 0; k < SIZE; k++) {
            double difference = number - means[k];
            squares[k] += difference * difference * (inverses[k] + isShared[k] * inverse);
        }
    }
}
