package lookalike.stats;

import java.util.Optional;

/**
 * The covariance that all classes of a sample share, shrunk towards {@code tr/d I}.
 *
 * @param values row-major, {@code dimension x dimension}
 * @param source what it was estimated from
 * @param degreesOfFreedom number of independent vectors from which it was estimated, 0 if there were none
 * @param shrinkage the weight of the identity, 0..1
 * @param conditionNumber the largest eigenvalue divided by the smallest
 */
public record Covariance(
        double[] values, int dimension, Source source, int degreesOfFreedom, double shrinkage, double conditionNumber) {

    /** Source of the estimate. */
    public enum Source {
        /** The spread within the classes: {@code N - K} degrees of freedom. */
        WITHIN,
        /** The spread of all vectors, because no class has two: {@code N - 1} degrees of freedom. */
        TOTAL,
        /** Nothing, because there are no two different vectors: the estimate is the identity. */
        NONE
    }

    /**
     * The pooled covariance within the classes, divisor {@code N - K}. If no class has two different vectors, the covariance of all
     * vectors is used instead; if there are no two different vectors at all, the identity.
     *
     * @throws NotPositiveDefiniteException if it has no inverse, which can happen only with a shrinkage of 0
     */
    public static Covariance pooled(Sample sample, Shrinkage shrinkage) {
        int dimension = sample.dimension();
        return of(Contrasts.within(sample), dimension, Source.WITHIN, shrinkage)
                .or(() -> of(Contrasts.total(sample), dimension, Source.TOTAL, shrinkage))
                .orElseGet(() -> identity(dimension));
    }

    /** The same from the spread within the classes of a sample that is not in memory; empty if it says nothing. */
    static Optional<Covariance> within(Scatter contrasts, int dimension, Shrinkage shrinkage) {
        return of(contrasts, dimension, Source.WITHIN, shrinkage);
    }

    private static Covariance identity(int dimension) {
        double[] identity = new double[dimension * dimension];
        for (int i = 0; i < dimension; i++) {
            identity[i * dimension + i] = 1;
        }
        return new Covariance(identity, dimension, Source.NONE, 0, 1, 1);
    }

    /** Empty if the contrasts say nothing. */
    private static Optional<Covariance> of(Scatter contrasts, int dimension, Source source, Shrinkage shrinkage) {
        int degreesOfFreedom = contrasts.count();
        double[] values = contrasts.gram().clone();
        double trace = 0;
        for (int i = 0; i < dimension; i++) {
            trace += values[i * dimension + i];
        }
        if (degreesOfFreedom == 0 || trace == 0) {
            return Optional.empty();
        }
        double intensity = shrinkage.intensity(contrasts, dimension);
        for (int i = 0; i < values.length; i++) {
            boolean diagonal = i % (dimension + 1) == 0;
            values[i] =
                    ((1 - intensity) * values[i] + (diagonal ? intensity * trace / dimension : 0)) / degreesOfFreedom;
        }
        double condition = LinearAlgebra.conditionNumber(values, dimension);
        return Optional.of(new Covariance(values, dimension, source, degreesOfFreedom, intensity, condition));
    }

    /** The same with all covariances between different components set to 0. */
    Covariance diagonal() {
        double[] diagonal = new double[values.length];
        for (int i = 0; i < values.length; i += dimension + 1) {
            diagonal[i] = values[i];
        }
        double condition = LinearAlgebra.conditionNumber(diagonal, dimension);
        return new Covariance(diagonal, dimension, source, degreesOfFreedom, shrinkage, condition);
    }
}
