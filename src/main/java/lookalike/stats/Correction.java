package lookalike.stats;

/**
 * What makes squared Mahalanobis distances to classes of unequal size and spread comparable.
 *
 * <p>The mean of {@code n} photos is itself uncertain, so a new photo of the class spreads about it by {@code f = 1 + 1/n}
 * times the covariance. Dividing by {@code f} alone would favour classes of one photo; the density of the new photo also
 * has the volume {@code f^d |S|} in its denominator. With the density of a Student distribution of {@code v} degrees of
 * freedom, {@code -2 ln} of it is, but for a constant, {@code ln |S| + d ln f + (v + d) ln(1 + D2 / (v f))}; the corrected square
 * is the one that would give the same density at {@code f = 1, |S| = 1}: {@code (v + D2/f) (f^d |S|)^(1/(v+d)) - v}. An
 * infinite {@code v} is the normal distribution; 0 leaves the distance as it is where all classes have one covariance.
 *
 * @param tails {@code v}: 0 to infinity
 */
record Correction(int dimension, double tails) {

    /** No correction where the covariance is shared. */
    static Correction none(int dimension) {
        return new Correction(dimension, 0);
    }

    /**
     * The corrected square; below 0 only for a class that is tighter than the shared covariance.
     *
     * @param square the squared Mahalanobis distance to the class's mean
     * @param count how many rows the mean is of
     * @param logDeterminant of the class's covariance, over that of the shared one
     */
    double square(double square, int count, double logDeterminant) {
        double factor = 1 + 1.0 / count;
        double volume = logDeterminant + dimension * Math.log(factor);
        return Double.isInfinite(tails)
                ? square / factor + volume
                : (tails + square / factor) * Math.exp(volume / (tails + dimension)) - tails;
    }

    /** The corrected distance, 0 where the square is below 0. */
    double distance(double square, int count, double logDeterminant) {
        return Math.sqrt(Math.max(0, square(square, count, logDeterminant)));
    }
}
