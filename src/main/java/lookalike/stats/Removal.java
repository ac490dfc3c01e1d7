package lookalike.stats;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A row taken out of a whitened sample, with the effects on its class's mean and on the shared covariance.
 *
 * @param own its class
 * @param count number of rows of that class, including this one
 * @param x the row
 * @param z {@code sqrt(n/(n-1)) (x - mean)}: the class's scatter falls by {@code z z'}; 0 for the only row of a class
 * @param xz the inner product of x and z
 * @param zz the square of z
 * @param downdate of the shared covariance
 */
record Removal(int own, int count, float[] x, float[] z, double xz, double zz, Downdate downdate) {

    /**
     * Takes a row out of a fit's sample.
     *
     * @param mean of the row's class, whitened
     */
    private static Removal of(MahalanobisFit fit, int row, float[] mean) {
        int own = fit.sample().classOf(row);
        int count = fit.sample().count(own);
        float[] x = fit.whitening().apply(fit.sample().vector(row));
        float[] z = new float[x.length];
        double factor = count < 2 ? 0 : Math.sqrt(count / (count - 1.0));
        double xz = 0;
        double zz = 0;
        for (int i = 0; i < x.length; i++) {
            z[i] = (float) (factor * (x[i] - mean[i]));
            xz += (double) x[i] * z[i];
            zz += (double) z[i] * z[i];
        }
        return new Removal(own, count, x, z, xz, zz, fit.downdate(count));
    }

    /**
     * Takes each of some rows out of a fit's sample, one at a time.
     *
     * @param mean the whitened mean of a class
     */
    static Removal[] of(MahalanobisFit fit, int[] rows, IntFunction<float[]> mean) {
        return Arrays.stream(rows)
                .parallel()
                .mapToObj(row -> of(fit, row, mean.apply(fit.sample().classOf(row))))
                .toArray(Removal[]::new);
    }

    /** One of the vectors of each removal. */
    static float[][] vectors(Removal[] removals, Function<Removal, float[]> vector) {
        return Arrays.stream(removals).map(vector).toArray(float[][]::new);
    }

    /** Factor by which the distance of the row to a class's mean grows when the row is taken out: {@code n/(n-1)} for its own class. */
    double further(int k) {
        return k != own ? 1 : count < 2 ? 0 : count / (count - 1.0);
    }

    /** The logarithm of the determinant of the shared covariance without the row. */
    double logDeterminant() {
        return x.length * Math.log(downdate.scale()) + Math.log1p(-downdate.weight() * zz / downdate.scale());
    }

    /**
     * A squared distance under the shared covariance without the row: the formula of Sherman and Morrison.
     *
     * @param square of a difference, under the identity
     * @param along the inner product of the difference and z
     */
    double square(double square, double along) {
        double scale = downdate.scale();
        double rest = scale - downdate.weight() * zz;
        return square / scale + downdate.weight() / (scale * rest) * along * along;
    }
}
