package lookalike.stats;

/**
 * Sums over vectors of mean 0: all that a covariance and its shrinkage need, in one pass over a sample.
 *
 * @param count how many vectors
 * @param gram the sums of the products of their numbers, {@code X' X}, row-major, {@code dimension x dimension}
 * @param fourth the sum of the squares of their squared lengths
 */
public record Scatter(int count, double[] gram, double fourth) {

    /** Of vectors at hand, row-major. */
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

    /** The spread of the classes of a sample about their means: of {@code size - classes} vectors. */
    public static Scatter within(Sample sample) {
        return Contrasts.within(sample);
    }

    /** The scatter of these vectors and others together. */
    public Scatter plus(Scatter other) {
        double[] sum = gram.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.gram[i];
        }
        return new Scatter(count + other.count, sum, fourth + other.fourth);
    }
}
