package lookalike.stats;

/**
 * The linear map that turns a covariance into the identity: the inverse of its Cholesky triangle. The Euclidean distance
 * of mapped vectors is the Mahalanobis distance.
 *
 * @param matrix row-major, {@code dimension x dimension}
 */
public record Whitening(double[] matrix, int dimension) {

    /** @throws IllegalArgumentException if the sizes do not fit */
    public Whitening {
        if (matrix.length != (long) dimension * dimension) {
            throw new IllegalArgumentException("%d numbers are not %d x %1$d".formatted(matrix.length, dimension));
        }
    }

    /**
     * The map for a covariance.
     *
     * @throws NotPositiveDefiniteException if it has no inverse
     */
    public static Whitening of(Covariance covariance) {
        return new Whitening(
                LinearAlgebra.inverseCholesky(covariance.values(), covariance.dimension()), covariance.dimension());
    }

    /**
     * Maps one vector.
     *
     * @throws IllegalArgumentException if its dimension differs
     */
    public float[] apply(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "the vector has %d numbers, the whitening is for %d".formatted(vector.length, dimension));
        }
        float[] mapped = new float[dimension];
        for (int row = 0; row < dimension; row++) {
            double sum = 0;
            for (int i = 0; i < dimension; i++) {
                sum += matrix[row * dimension + i] * vector[i];
            }
            mapped[row] = (float) sum;
        }
        return mapped;
    }

    /** Maps all vectors of a sample. */
    public Sample apply(Sample sample) {
        float[] values = sample.values();
        double[] numbers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = values[i];
        }
        double[] mapped = LinearAlgebra.applied(matrix, numbers, dimension);
        float[] floats = new float[mapped.length];
        for (int i = 0; i < mapped.length; i++) {
            floats[i] = (float) mapped[i];
        }
        return sample.with(floats);
    }
}
