package lookalike.catalog;

/**
 * Stored estimate of a gallery's spread; see the table {@code whitening} of the schema.
 *
 * @param estimator id of the estimator
 * @param content hash of the gallery's content
 * @param source what the covariance was estimated from
 * @param matrix the whitening matrix, row-major
 */
public record WhiteningRow(
        String estimator,
        String content,
        String source,
        int degreesOfFreedom,
        double shrinkage,
        boolean crossValidated,
        double conditionNumber,
        double tails,
        double prior,
        double[] matrix) {

    /** The same with another matrix. */
    public WhiteningRow with(double[] otherMatrix) {
        return new WhiteningRow(
                estimator,
                content,
                source,
                degreesOfFreedom,
                shrinkage,
                crossValidated,
                conditionNumber,
                tails,
                prior,
                otherMatrix);
    }
}
