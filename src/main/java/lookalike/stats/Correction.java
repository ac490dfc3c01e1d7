package lookalike.stats;

/**
 * Correction that makes squared Mahalanobis distances to classes of unequal size and spread comparable.
 *
 * <p>The mean of {@code n} photos is itself uncertain, so a new photo of the class spreads around it by {@code 1 + 1/n} times the
 * covariance; {@code f} is that factor divided by the factor of the class with most photos, so that nothing changes if all have equally
 * many. Dividing by {@code f} alone would favour classes of one photo; the density of the new photo also has the volume {@code f^d |S|}
 * in its denominator. With the density of a Student distribution of {@code v} degrees of freedom, {@code -2 ln} of it is, up to a
 * constant, {@code ln |S| + d ln f + (v + d) ln(1 + D2 / (v f))}; the corrected square is the one that would give the same density at
 * {@code f = 1, |S| = 1}: {@code (v + D2/f) (f^d |S|)^(1/(v+d)) - v}. An infinite {@code v} gives the normal distribution; 0 leaves the
 * distance unchanged if all classes share one covariance.
 *
 * @param tails {@code v}: 0 to infinity
 * @param largest number of photos of the class with most
 */
record Correction(int dimension, double tails, int largest) {

    /** No correction, for a shared covariance. */
    static Correction none(int dimension) {
        return new Correction(dimension, 0, 1);
    }

    /** The correction of squared distances to one class: the corrected square is {@code offset + slope * square}. */
    record Line(double offset, double slope) {

        /** The corrected square; below 0 only for a class that is tighter than the one whose logarithm is 0. */
        double square(double square) {
            return offset + slope * square;
        }

        /** The corrected distance, 0 where the square is below 0. */
        double distance(double square) {
            return Math.sqrt(Math.max(0, square(square)));
        }
    }

    /**
     * The correction of distances to the mean of a class.
     *
     * @param count number of rows of the mean
     * @param logDeterminant of the class's covariance, relative to that of a reference covariance
     */
    Line line(int count, double logDeterminant) {
        double factor = (1 + 1.0 / count) / (1 + 1.0 / largest);
        double volume = logDeterminant + dimension * Math.log(factor);
        if (Double.isInfinite(tails)) {
            return new Line(volume, 1 / factor);
        }
        double wider = Math.exp(volume / (tails + dimension));
        return new Line(tails * (wider - 1), wider / factor);
    }
}
