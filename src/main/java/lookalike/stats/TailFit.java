package lookalike.stats;

/**
 * Generalized Pareto tail of a distribution: the share of values that lie more than an excess below a threshold. Fitted by
 * probability-weighted moments (Hosking and Wallis, 1987), with a weight for each value.
 *
 * @param share the share of all values below the threshold, 0..1
 * @param shape 0 for an exponential tail, negative for one that ends
 * @param scale above 0, in units of the values
 */
public record TailFit(double share, double shape, double scale) {

    /** Shapes this close to 0 are taken as 0. */
    private static final double EXPONENTIAL = 1e-9;

    /**
     * Fits a tail.
     *
     * @param excesses of the values below the threshold, ascending, each 0 or more, at least two different ones
     * @param weights of those values, each above 0
     */
    static TailFit of(double share, double[] excesses, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double below = 0;
        double mean = 0;
        double weighted = 0;
        for (int i = 0; i < excesses.length; i++) {
            double part = weights[i] / total;
            mean += part * excesses[i];
            weighted += part * (1 - below - part / 2) * excesses[i];
            below += part;
        }
        double ratio = mean - 2 * weighted;
        return new TailFit(share, 2 - mean / ratio, 2 * mean * weighted / ratio);
    }

    /** The share of all values that are more than an excess below the threshold, 0..{@link #share}; 0 beyond the end of the tail. */
    double beyond(double excess) {
        if (excess <= 0) {
            return share;
        }
        if (Math.abs(shape) < EXPONENTIAL) {
            return share * Math.exp(-excess / scale);
        }
        double base = 1 + shape * excess / scale;
        return base <= 0 ? 0 : share * Math.pow(base, -1 / shape);
    }
}
