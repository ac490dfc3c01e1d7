package lookalike.stats;

/** A squared distance under a covariance, and the logarithm of that covariance's determinant. */
record Quadratic(double square, double logDeterminant) {

    /**
     * The distance under a covariance {@code M} minus {@code w z z'}, by the formula of Sherman and Morrison.
     *
     * @param square of a difference under M
     * @param along {@code v' M^-1 z} of the difference v
     * @param zz {@code z' M^-1 z}
     * @param logDeterminant of M
     */
    static Quadratic without(double square, double along, double zz, double weight, double logDeterminant) {
        double rest = 1 - weight * zz;
        return new Quadratic(square + weight * along * along / rest, logDeterminant + Math.log(rest));
    }
}
