package lookalike.stats;

import java.util.ArrayList;
import java.util.Arrays;
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

    private final double tightest;
    private final double[] logDeterminants;

    /** A row taken out, and it and its z along all directions; the row as seen from each class's mean. */
    record Projected(Removal removal, float[] x, float[] z) {}

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
        double[] absolute = IntStream.range(0, whitened.classes())
                .mapToDouble(this::logDeterminant)
                .toArray();
        tightest = Arrays.stream(absolute).min().orElse(0);
        logDeterminants = Arrays.stream(absolute).map(each -> each - tightest).toArray();
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

    /** A row that is taken out, along all directions of all classes. */
    Projected projected(Removal removal) {
        return new Projected(removal, projections(removal.x()), directions.products(removal.z()));
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
     * The squared distance under a class's covariance; determinants are over that of the tightest class.
     *
     * @param square the one under the identity
     * @param projections of the probe
     */
    Quadratic quadratic(int k, double square, float[] projections) {
        if (first[k] == first[k + 1]) {
            return new Quadratic(square, logDeterminants[k]);
        }
        double own = 1 / (whitened.count(k) - 1 + prior);
        double floor = prior * own;
        for (int r = first[k]; r < first[k + 1]; r++) {
            square -= gain(r, own, floor) * projections[r] * projections[r];
        }
        return new Quadratic(square / floor, logDeterminants[k]);
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

    /**
     * The squared distance under a class's covariance when a row was taken out of the sample.
     *
     * @param square the one under the identity, from the mean without the row
     * @param along the inner product of that difference and the z of the row
     */
    Quadratic without(int k, double square, double along, Projected projected) {
        Removal removal = projected.removal;
        boolean isOwn = k == removal.own();
        int left = whitened.count(k) - (isOwn ? 1 : 0);
        if (left < FEWEST) {
            Quadratic shared = removal.quadratic(square, along);
            return new Quadratic(shared.square(), shared.logDeterminant() - tightest);
        }
        double own = 1 / (left - 1 + prior);
        double floor = prior * own * removal.downdate().scale();
        double logDeterminant = whitened.dimension() * Math.log(floor) - tightest;
        double zz = removal.zz();
        for (int r = first[k]; r < first[k + 1]; r++) {
            double gain = gain(r, own, floor);
            double projection = removal.further(k) * projected.x[r];
            square -= gain * projection * projection;
            along -= gain * projection * projected.z[r];
            zz -= gain * projected.z[r] * projected.z[r];
            logDeterminant += Math.log1p(own * scatters[r] / floor);
        }
        double weight = prior * own * removal.downdate().weight() + (isOwn ? own : 0);
        return Quadratic.without(square / floor, along / floor, zz / floor, weight, logDeterminant);
    }

    /** Woodbury's gain of a direction. */
    private double gain(int r, double own, double floor) {
        return own * scatters[r] / (floor + own * scatters[r]);
    }
}
