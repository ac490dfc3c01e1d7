package lookalike.stats;

/**
 * Update of the shared covariance for one row taken out of its class, in whitened coordinates: from {@code I} to
 * {@code scale I - weight z z'} with {@code z = sqrt(n/(n-1)) (x - mean)}. The shrinkage stays as it was chosen before: its intensity,
 * and its target as a fixed scatter, {@code s tr(S) / d I} of all rows.
 */
record Downdate(double scale, double weight) {

    static final Downdate NOTHING = new Downdate(1, 0);

    /** @param count number of rows of the class, including the row */
    static Downdate of(Covariance.Source source, int degreesOfFreedom, double shrinkage, int count) {
        if (source != Covariance.Source.WITHIN || degreesOfFreedom < 2 || count < 2) {
            return NOTHING;
        }
        double left = degreesOfFreedom - 1.0;
        return new Downdate(degreesOfFreedom / left, (1 - shrinkage) / left);
    }
}
