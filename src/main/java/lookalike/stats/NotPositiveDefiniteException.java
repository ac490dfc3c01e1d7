package lookalike.stats;

/** A covariance matrix is not positive definite: it has no inverse that could measure a distance. */
public final class NotPositiveDefiniteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final double conditionNumber;

    /** @param conditionNumber the largest eigenvalue over the smallest, infinite if that is not positive */
    NotPositiveDefiniteException(double conditionNumber, Throwable cause) {
        super(
                "the covariance matrix is not positive definite (condition number %.3g)".formatted(conditionNumber),
                cause);
        this.conditionNumber = conditionNumber;
    }

    /** The largest eigenvalue over the smallest, infinite if that is not positive. */
    public double conditionNumber() {
        return conditionNumber;
    }
}
