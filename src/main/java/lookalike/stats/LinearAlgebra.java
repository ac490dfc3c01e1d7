package lookalike.stats;

import lookalike.platform.NativeLibraries;
import org.nd4j.linalg.api.blas.BlasException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The matrix operations that this package needs, by nd4j, in double precision. Arguments and results are plain row-major arrays; memory
 * that nd4j uses outside Java's heap is freed before a method returns.
 */
final class LinearAlgebra {

    static {
        // The threads of OpenBLAS end when the process forks, for example when GTK opens a file chooser, and a
        // running computation would then wait for them forever. Matrices of this size gain little from them.
        NativeLibraries.load("nd4j-native", () -> Nd4j.factory().blas().setMaxThreads(1));
    }

    private LinearAlgebra() {}

    /** Eigenvalues, ascending, and eigenvectors, one a row. */
    record Eigensystem(double[] values, double[] vectors) {}

    /** {@code X' X} of {@code rows x columns} numbers. */
    static double[] gram(double[] x, int columns) {
        if (x.length == 0) {
            return new double[columns * columns];
        }
        try (INDArray matrix = matrix(x, columns);
                INDArray product = Nd4j.gemm(matrix, matrix, true, false)) {
            return numbers(product);
        }
    }

    /**
     * The inverse of the lower triangular matrix {@code L} with {@code L L' = S}.
     *
     * @throws NotPositiveDefiniteException if there is no such matrix
     */
    static double[] inverseCholesky(double[] s, int columns) {
        try (INDArray triangle = matrix(s, columns)) {
            Nd4j.getBlasWrapper().lapack().potrf(triangle, true);
            return inverseTriangle(numbers(triangle), columns);
        } catch (BlasException e) {
            throw new NotPositiveDefiniteException(conditionNumber(s, columns), e);
        }
    }

    /** Inverts by forward substitution, because nd4j's inverse fails if the determinant is small, which means nothing in 128 dimensions. */
    private static double[] inverseTriangle(double[] lower, int columns) {
        double[] inverse = new double[lower.length];
        for (int column = 0; column < columns; column++) {
            for (int row = column; row < columns; row++) {
                double sum = row == column ? 1 : 0;
                for (int i = column; i < row; i++) {
                    sum -= lower[row * columns + i] * inverse[i * columns + column];
                }
                inverse[row * columns + column] = sum / lower[row * columns + row];
            }
        }
        return inverse;
    }

    /** The largest eigenvalue of a symmetric matrix divided by its smallest; infinite if the smallest is not positive. */
    static double conditionNumber(double[] s, int columns) {
        double[] values = eigen(s, columns).values();
        return values[0] > 0 ? values[columns - 1] / values[0] : Double.POSITIVE_INFINITY;
    }

    /** The eigenvalues and eigenvectors of a symmetric matrix. */
    static Eigensystem eigen(double[] s, int columns) {
        try (INDArray vectors = matrix(s, columns);
                INDArray values = Eigen.symmetricGeneralizedEigenvalues(vectors);
                INDArray rows = vectors.transpose().dup('c')) {
            return new Eigensystem(numbers(values), numbers(rows));
        }
    }

    private static INDArray matrix(double[] numbers, int columns) {
        return Nd4j.create(numbers, new long[] {numbers.length / columns, columns}, 'c');
    }

    private static double[] numbers(INDArray matrix) {
        try (INDArray rowMajor = matrix.dup('c')) {
            return rowMajor.data().asDouble();
        }
    }
}
