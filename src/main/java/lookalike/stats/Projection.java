package lookalike.stats;

import java.util.Arrays;

/**
 * The principal components of the class means of a sample: the directions in which the means differ most (Pearson 1901,
 * Hotelling 1933). Every class counts the same, however many rows it has. Immutable.
 *
 * <p>The direction of an axis is fixed so that the same sample gives the same projection: its largest number is positive.
 */
public final class Projection {

    /** An axis whose variance is smaller than this, relative to the first one's, is a rounding error. */
    private static final double NOTHING = 1e-12;

    private final int dimension;
    private final double[] centre;
    private final double[][] axes;
    private final double[] shares;

    private Projection(double[] centre, double[][] axes, double[] shares) {
        dimension = centre.length;
        this.centre = centre;
        this.axes = axes;
        this.shares = shares;
    }

    /**
     * The projection of a sample.
     *
     * @param axes how many are wanted; where the means differ in fewer directions, the others are null vectors
     * @throws IllegalArgumentException if there is no class, or if {@code axes} is not 1..dimension
     */
    public static Projection of(Sample sample, int axes) {
        int dimension = sample.dimension();
        if (sample.classes() == 0 || axes < 1 || axes > dimension) {
            throw new IllegalArgumentException("%d axes of %d classes in %d dimensions are impossible"
                    .formatted(axes, sample.classes(), dimension));
        }
        double[] means = sample.means();
        double[] centre = centre(means, dimension);
        for (int i = 0; i < means.length; i++) {
            means[i] -= centre[i % dimension];
        }
        LinearAlgebra.Eigensystem system = LinearAlgebra.eigen(LinearAlgebra.gram(means, dimension), dimension);
        double[] values = system.values();
        double sum = Arrays.stream(values).map(value -> Math.max(0, value)).sum();
        double[][] directions = new double[axes][dimension];
        double[] shares = new double[axes];
        for (int axis = 0; axis < axes; axis++) {
            int at = dimension - 1 - axis; // they ascend
            if (values[at] > NOTHING * values[dimension - 1] && axis < sample.classes() - 1) {
                directions[axis] = oriented(Arrays.copyOfRange(system.vectors(), at * dimension, (at + 1) * dimension));
                shares[axis] = values[at] / sum;
            }
        }
        return new Projection(centre, directions, shares);
    }

    /** Number of axes. */
    public int axes() {
        return axes.length;
    }

    /** The share of the means' variance along an axis, 0..1; 0 where there is none. */
    public double share(int axis) {
        return shares[axis];
    }

    /**
     * Place of a vector: a number for each axis, 0 at the mean of the means.
     *
     * @throws IllegalArgumentException if its dimension differs
     */
    public double[] project(float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "the vector has %d numbers, the projection is for %d".formatted(vector.length, dimension));
        }
        double[] place = new double[axes.length];
        for (int axis = 0; axis < place.length; axis++) {
            for (int i = 0; i < dimension; i++) {
                place[axis] += axes[axis][i] * (vector[i] - centre[i]);
            }
        }
        return place;
    }

    /** The vector at a place: among all vectors that are projected there, the one closest to the mean of the means. */
    double[] reconstruct(double[] place) {
        double[] vector = centre.clone();
        for (int axis = 0; axis < place.length; axis++) {
            for (int i = 0; i < dimension; i++) {
                vector[i] += place[axis] * axes[axis][i];
            }
        }
        return vector;
    }

    private static double[] centre(double[] means, int dimension) {
        double[] centre = new double[dimension];
        int classes = means.length / dimension;
        for (int i = 0; i < means.length; i++) {
            centre[i % dimension] += means[i] / classes;
        }
        return centre;
    }

    private static double[] oriented(double[] axis) {
        int largest = 0;
        for (int i = 1; i < axis.length; i++) {
            // If two differ only by rounding, the first one counts.
            if (Math.abs(axis[i]) > Math.abs(axis[largest]) + 1e-9) {
                largest = i;
            }
        }
        return axis[largest] > 0 ? axis : Arrays.stream(axis).map(x -> -x).toArray();
    }
}
