package lookalike.stats;

import java.util.function.IntFunction;

/**
 * The linear map that turns a covariance into the identity: the inverse of its Cholesky triangle. The Euclidean distance
 * of mapped vectors is the Mahalanobis distance.
 *
 * @param matrix row-major, {@code dimension x dimension}
 */
public record Whitening(double[] matrix, int dimension) {

    private static final int CHUNK = 4096;

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
        return sample.with(mapped(sample.size(), row -> doubles(sample.vector(row))));
    }

    /** Maps the means of a sample's classes. */
    Vectors means(Sample sample) {
        return mapped(sample.classes(), sample::exactMean);
    }

    /** Maps so many vectors at a time that the numbers on the way are few. */
    private Vectors mapped(int size, IntFunction<double[]> vectors) {
        Vectors.Builder mapped = new Vectors.Builder(size, dimension);
        for (int from = 0; from < size; from += CHUNK) {
            double[] numbers = new double[Math.min(CHUNK, size - from) * dimension];
            for (int row = 0; row * dimension < numbers.length; row++) {
                System.arraycopy(vectors.apply(from + row), 0, numbers, row * dimension, dimension);
            }
            double[] found = LinearAlgebra.applied(matrix, numbers, dimension);
            for (int row = 0; row * dimension < found.length; row++) {
                mapped.set(from + row, floats(found, row * dimension));
            }
        }
        return mapped.build();
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }

    private float[] floats(double[] numbers, int from) {
        float[] floats = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            floats[i] = (float) numbers[from + i];
        }
        return floats;
    }
}
