package lookalike.stats;

/**
 * Sums over vectors of mean 0 that a covariance and its shrinkage need, computed in one pass over a sample.
 *
 * @param count number of vectors
 * @param gram the sums of the products of their numbers, {@code X' X}, row-major, {@code dimension x dimension}
 * @param fourth the sum of the squares of their squared lengths
 */
public record Scatter(int count, double[] gram, double fourth) {

    /** The scatter of vectors in memory, row-major. */
    static Scatter of(double[] vectors, int dimension) {
        double fourth = 0;
        for (int from = 0; from < vectors.length; from += dimension) {
            double square = 0;
            for (int i = from; i < from + dimension; i++) {
                square += vectors[i] * vectors[i];
            }
            fourth += square * square;
        }
        return new Scatter(vectors.length / dimension, LinearAlgebra.gram(vectors, dimension), fourth);
    }

    /** The scatter of the classes of a sample around their means, from {@code size - classes} vectors. */
    public static Scatter within(Sample sample) {
        return Contrasts.within(sample);
    }

    /** The scatter of these and other vectors together. */
    public Scatter plus(Scatter other) {
        double[] sum = gram.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.gram[i];
        }
        return new Scatter(count + other.count, sum, fourth + other.fourth);
    }
}
