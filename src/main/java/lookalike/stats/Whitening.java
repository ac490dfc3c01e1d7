package lookalike.stats;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The linear map that turns a covariance into the identity: the inverse of its Cholesky triangle. The Euclidean distance
 * of mapped vectors is the Mahalanobis distance. Immutable.
 *
 * <p>Written in plain Java, so that a gallery whose map is stored in its catalogue opens without loading nd4j.
 */
public final class Whitening {

    private final double[] matrix;
    private final int dimension;
    private final double[] transposed;

    /** For each column the first row that is not zero: half of the matrix is zero if it is a Cholesky triangle. */
    private final int[] firsts;

    /**
     * Makes a map from a matrix.
     *
     * @param matrix row-major, {@code dimension x dimension}
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public Whitening(double[] matrix, int dimension) {
        if (matrix.length != (long) dimension * dimension) {
            throw new IllegalArgumentException("%d numbers are not %d x %2$d".formatted(matrix.length, dimension));
        }
        this.matrix = matrix.clone();
        this.dimension = dimension;
        transposed = new double[matrix.length];
        for (int at = 0; at < matrix.length; at++) {
            transposed[at % dimension * dimension + at / dimension] = matrix[at];
        }
        firsts = IntStream.range(0, dimension).map(this::first).toArray();
    }

    private int first(int column) {
        int row = 0;
        while (row < dimension && transposed[column * dimension + row] == 0) {
            row++;
        }
        return row;
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

    /** The matrix, row-major, {@code dimension x dimension}. */
    public double[] matrix() {
        return matrix.clone();
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
        double[] numbers = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            numbers[i] = vector[i];
        }
        return mapped(numbers);
    }

    /** Maps all vectors of a sample. */
    public Sample apply(Sample sample) {
        return sample.with(mapped(sample.size(), row -> apply(sample.vector(row))));
    }

    /** Maps the means of a sample's classes. */
    Vectors means(Sample sample) {
        return mapped(sample.classes(), k -> mapped(sample.exactMean(k)));
    }

    private Vectors mapped(int size, IntFunction<float[]> row) {
        Vectors.Builder mapped = new Vectors.Builder(size, dimension);
        IntStream.range(0, size).parallel().forEach(number -> mapped.set(number, row.apply(number)));
        return mapped.build();
    }

    /** Multiplies column by column, so that the steps of the inner loop add to separate sums. */
    private float[] mapped(double[] vector) {
        double[] sums = new double[dimension];
        for (int column = 0; column < dimension; column++) {
            add(sums, firsts[column], transposed, column * dimension, vector[column]);
        }
        float[] mapped = new float[dimension];
        for (int row = 0; row < dimension; row++) {
            mapped[row] = (float) sums[row];
        }
        return mapped;
    }

    private static void add(double[] sums, int first, double[] numbers, int from, double factor) {
        for (int i = first; i < sums.length; i++) {
            sums[i] += factor * numbers[from + i];
        }
    }
}
