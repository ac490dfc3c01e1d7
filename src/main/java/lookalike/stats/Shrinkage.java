package lookalike.stats;

/**
 * Shrinkage of a covariance matrix towards the identity, scaled to the same trace: {@code (1 - s) S + s tr(S)/d I}.
 */
public interface Shrinkage {

    /**
     * The intensity for a covariance that is the mean square of some vectors.
     *
     * @param vectors of mean 0
     * @return 0..1
     */
    double intensity(Scatter vectors, int dimension);

    /** A given intensity, 0..1. */
    static Shrinkage of(double intensity) {
        if (!(intensity >= 0 && intensity <= 1)) {
            throw new IllegalArgumentException("a shrinkage is between 0 and 1, not " + intensity);
        }
        return (vectors, dimension) -> intensity;
    }

    /**
     * The intensity that minimises the expected squared error of the matrix: Ledoit and Wolf, "A well-conditioned
     * estimator for large-dimensional covariance matrices", 2004. With fewer than two vectors, nothing is known about their spread, and
     * the intensity is 1. With fewer vectors than dimensions, some directions are not known at all, and the identity has at least their
     * share.
     */
    static Shrinkage ledoitWolf() {
        return (vectors, dimension) -> {
            int n = vectors.count();
            if (n < 2) {
                return 1;
            }
            double[] gram = vectors.gram();
            double squares = 0;
            double trace = 0;
            for (int i = 0; i < gram.length; i++) {
                squares += gram[i] * gram[i] / ((double) n * n);
                trace += i % (dimension + 1) == 0 ? gram[i] / n : 0;
            }
            double fourth = vectors.fourth() / n;
            double spread = squares - trace * trace / dimension;
            double error = (fourth - squares) / n;
            if (spread <= error || spread <= 0) {
                return 1;
            }
            return Math.max(least(n, dimension), error / spread);
        };
    }

    private static double least(int n, int dimension) {
        return n > dimension ? 0 : Math.max(1.0 / (n + 1), 1 - (double) n / dimension);
    }
}
