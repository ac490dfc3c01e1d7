package lookalike.stats;

/**
 * The probability that a distance is genuine, {@code 1 / (1 + exp(-(offset + slope x)))}, if genuine and other distances are equally
 * likely beforehand.
 *
 * @param slope below 0: a larger distance is less likely genuine
 */
record Logistic(double offset, double slope) {

    private static final int STEPS = 100;
    private static final double CONVERGED = 1e-10;

    /**
     * Fits two groups of distances, both with the same total weight, by Newton's method on standardised distances. The targets are a
     * little inside 0 and 1, so that groups that do not overlap do not give an infinitely steep curve: Platt, "Probabilistic outputs for
     * support vector machines", 1999.
     */
    static Logistic fit(double[] genuine, double[] others) {
        double center = (mean(genuine) + mean(others)) / 2;
        double unit = Math.max(Math.sqrt((square(genuine, center) + square(others, center)) / 2), Double.MIN_NORMAL);
        double offset = 0;
        double slope = -1;
        double damping = 1e-6;
        for (int step = 0; step < STEPS; step++) {
            Sums sums = new Sums(offset, slope);
            sums.add(genuine, (genuine.length + 1.0) / (genuine.length + 2), center, unit);
            sums.add(others, 1 / (others.length + 2.0), center, unit);
            double determinant = (sums.h00 + damping) * (sums.h11 + damping) - sums.h01 * sums.h01;
            double byOffset = ((sums.h11 + damping) * sums.g0 - sums.h01 * sums.g1) / determinant;
            double bySlope = ((sums.h00 + damping) * sums.g1 - sums.h01 * sums.g0) / determinant;
            double shorter = Math.min(1, 2 / Math.max(Math.abs(byOffset), Math.abs(bySlope)));
            offset += shorter * byOffset;
            slope += shorter * bySlope;
            if (Math.abs(byOffset) + Math.abs(bySlope) < CONVERGED) {
                break;
            }
        }
        return new Logistic(offset - slope * center / unit, slope / unit);
    }

    double probability(double distance) {
        return 1 / (1 + Math.exp(-(offset + slope * distance)));
    }

    /** The distance at which the probability has a given value; below 0 if no distance has such a high probability. */
    double distance(double probability) {
        return (Math.log(probability / (1 - probability)) - offset) / slope;
    }

    /** The same curve, shifted if necessary so that the probability at a distance is at most a given value. */
    Logistic atMost(double probability, double distance) {
        double limit = Math.log(probability / (1 - probability)) - slope * distance;
        return new Logistic(Math.min(offset, limit), slope);
    }

    private static double square(double[] values, double center) {
        double sum = 0;
        for (double value : values) {
            sum += (value - center) * (value - center) / values.length;
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    /** The gradient of the log-likelihood and its curvature. */
    private static final class Sums {

        private final double offset;
        private final double slope;
        private double g0;
        private double g1;
        private double h00;
        private double h01;
        private double h11;

        private Sums(double offset, double slope) {
            this.offset = offset;
            this.slope = slope;
        }

        private void add(double[] values, double target, double center, double unit) {
            for (double value : values) {
                double x = (value - center) / unit;
                double p = 1 / (1 + Math.exp(-(offset + slope * x)));
                double gradient = (target - p) / values.length;
                double weight = p * (1 - p) / values.length;
                g0 += gradient;
                g1 += gradient * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }
        }
    }
}
