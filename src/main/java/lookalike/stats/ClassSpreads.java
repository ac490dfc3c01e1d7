package lookalike.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The covariances of the classes, each mixed with the shared one {@code P}, in coordinates in which that is the identity:
 * {@code (S + w P) / (n - 1 + w)} for a class with the scatter {@code S}, where {@code P} counts as {@code w} photos. A class of
 * {@code n} rows spreads in {@code n - 1} directions; they are kept as unit vectors with the scatter along each. Classes of
 * fewer than three rows have the shared covariance.
 */
final class ClassSpreads {

    private static final int FEWEST = 3;

    /** Directions whose scatter is below this share of the class's largest are rounding. */
    private static final double ROUNDING = 1e-10;

    private final Sample whitened;
    private final double prior;
    private final int[] first;
    private final double[] scatters;
    private final double[] meanProjections;
    private final ExactSearch directions;

    /** A squared distance under a class's covariance, and the logarithm of that covariance's determinant. */
    record Quadratic(double square, double logDeterminant) {

        /** Under the shared covariance. */
        static Quadratic plain(double square) {
            return new Quadratic(square, 0);
        }

        /** Under the shared covariance without a row: the formula of Sherman and Morrison. */
        static Quadratic downdated(double square, double along, double zz, Downdate downdate, int dimension) {
            double scale = downdate.scale();
            return without(square / scale, along / scale, zz / scale, downdate.weight(), dimension * Math.log(scale));
        }

        private static Quadratic without(double square, double along, double zz, double weight, double logDeterminant) {
            double rest = 1 - weight * zz;
            return new Quadratic(square + weight * along * along / rest, logDeterminant + Math.log(rest));
        }
    }

    /** @param prior how many photos the shared covariance counts as, above 0 and finite */
    ClassSpreads(Sample whitened, double[] means, double prior) {
        this.whitened = whitened;
        this.prior = prior;
        int dimension = whitened.dimension();
        first = new int[whitened.classes() + 1];
        List<double[]> rows = new ArrayList<>();
        List<Double> along = new ArrayList<>();
        for (int k = 0; k < whitened.classes(); k++) {
            if (whitened.count(k) >= FEWEST) {
                addDirections(k, means, rows, along);
            }
            first[k + 1] = rows.size();
        }
        scatters = along.stream().mapToDouble(Double::doubleValue).toArray();
        float[] flat = new float[rows.size() * dimension];
        meanProjections = new double[rows.size()];
        for (int k = 0; k < whitened.classes(); k++) {
            for (int r = first[k]; r < first[k + 1]; r++) {
                for (int i = 0; i < dimension; i++) {
                    flat[r * dimension + i] = (float) rows.get(r)[i];
                    meanProjections[r] += rows.get(r)[i] * means[k * dimension + i];
                }
            }
        }
        directions = new ExactSearch(flat, rows.size(), dimension);
    }

    /** The eigenvectors of the class's scatter, from those of the small matrix of its rows' inner products. */
    private void addDirections(int k, double[] means, List<double[]> rows, List<Double> along) {
        int dimension = whitened.dimension();
        int[] members = whitened.rowsOf(k);
        double[] transposed = new double[members.length * dimension];
        for (int m = 0; m < members.length; m++) {
            for (int i = 0; i < dimension; i++) {
                transposed[i * members.length + m] = whitened.value(members[m], i) - means[k * dimension + i];
            }
        }
        LinearAlgebra.Eigensystem small =
                LinearAlgebra.eigen(LinearAlgebra.gram(transposed, members.length), members.length);
        double largest = small.values()[members.length - 1];
        for (int e = 0; e < members.length; e++) {
            double scatter = small.values()[e];
            if (scatter > ROUNDING * largest) {
                double[] direction = new double[dimension];
                for (int i = 0; i < dimension; i++) {
                    for (int m = 0; m < members.length; m++) {
                        direction[i] += small.vectors()[e * members.length + m] * transposed[i * members.length + m];
                    }
                    direction[i] /= Math.sqrt(scatter);
                }
                rows.add(direction);
                along.add(scatter);
            }
        }
    }

    /** A whitened vector along all directions of all classes. */
    float[] products(float[] vector) {
        return directions.products(vector);
    }

    /** A whitened vector, seen from each class's mean, along the class's directions. */
    float[] projections(float[] vector) {
        float[] projections = directions.products(vector);
        for (int r = 0; r < projections.length; r++) {
            projections[r] -= (float) meanProjections[r];
        }
        return projections;
    }

    /**
     * The squared distance under a class's covariance.
     *
     * @param square the one under the identity
     */
    Quadratic quadratic(int k, double square, float[] projections) {
        if (first[k] == first[k + 1]) {
            return Quadratic.plain(square);
        }
        double own = 1 / (whitened.count(k) - 1 + prior);
        double floor = prior * own;
        for (int r = first[k]; r < first[k + 1]; r++) {
            square -= gain(r, own, floor) * projections[r] * projections[r];
        }
        return new Quadratic(square / floor, logDeterminant(k));
    }

    private double logDeterminant(int k) {
        if (first[k] == first[k + 1]) {
            return 0;
        }
        double own = 1 / (whitened.count(k) - 1 + prior);
        double floor = prior * own;
        double logDeterminant = whitened.dimension() * Math.log(floor);
        for (int r = first[k]; r < first[k + 1]; r++) {
            logDeterminant += Math.log1p(own * scatters[r] / floor);
        }
        return logDeterminant;
    }

    /** The logarithm of the determinant of the tightest class's covariance. */
    double tightest() {
        return IntStream.range(0, whitened.classes())
                .mapToDouble(this::logDeterminant)
                .min()
                .orElse(0);
    }

    /**
     * The squared distance under a class's covariance when a row was taken out of the sample.
     *
     * @param isOwn whether the row was this class's
     * @param further how much further away the class's mean is without the row
     * @param square the squared distance under the identity, from the mean without the row
     * @param along the inner product of that difference and the down-date's z
     */
    Quadratic downdated(
            int k,
            boolean isOwn,
            double further,
            double square,
            double along,
            double zz,
            float[] projections,
            float[] zProjections,
            Downdate downdate) {
        int left = whitened.count(k) - (isOwn ? 1 : 0);
        if (left < FEWEST) {
            return Quadratic.downdated(square, along, zz, downdate, whitened.dimension());
        }
        double own = 1 / (left - 1 + prior);
        double floor = prior * own * downdate.scale();
        double logDeterminant = whitened.dimension() * Math.log(floor);
        for (int r = first[k]; r < first[k + 1]; r++) {
            double gain = gain(r, own, floor);
            double projection = further * projections[r];
            square -= gain * projection * projection;
            along -= gain * projection * zProjections[r];
            zz -= gain * zProjections[r] * zProjections[r];
            logDeterminant += Math.log1p(own * scatters[r] / floor);
        }
        double weight = prior * own * downdate.weight() + (isOwn ? own : 0);
        return Quadratic.without(square / floor, along / floor, zz / floor, weight, logDeterminant);
    }

    /** Woodbury's gain of a direction. */
    private double gain(int r, double own, double floor) {
        return own * scatters[r] / (floor + own * scatters[r]);
    }
}
