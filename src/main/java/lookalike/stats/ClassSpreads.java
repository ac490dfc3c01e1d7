package lookalike.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The covariances of the classes, each mixed with the shared one {@code P}, in coordinates in which that is the identity:
 * {@code (S + w P) / (n - 1 + w)} for a class with the scatter {@code S}, where {@code P} counts as {@code w} photos. A class of
 * {@code n} rows spreads in {@code n - 1} directions, which are kept as unit vectors with the scatter along each. Classes of fewer than
 * three rows have the shared covariance.
 */
final class ClassSpreads {

    private static final int FEWEST = 3;

    /** Directions whose scatter is below this share of the class's largest are rounding errors. */
    private static final double ROUNDING = 1e-10;

    private final Sample sample;
    private final double prior;
    private final int[] first;
    private final double[] scatters;
    private final double[] meanProjections;
    private final ExactSearch directions;

    private final double tightest;
    private final double[] logDeterminants;

    /**
     * A row taken out, with its projections and those of its z on all directions; the row is seen from each class's mean.
     *
     * @param logDeterminant of the shared covariance without the row
     */
    record Projected(Removal removal, double logDeterminant, float[] x, float[] z) {}

    /** Unit vector in which a class spreads, the scatter along it, and where the class's mean lies on it. */
    private record Direction(float[] vector, double scatter, double mean) {}

    /** @param prior how many photos the shared covariance counts as, above 0 and finite */
    ClassSpreads(MahalanobisFit fit, double prior) {
        sample = fit.sample();
        this.prior = prior;
        Sample whitened = fit.whitened();
        first = new int[sample.classes() + 1];
        List<Direction> all = new ArrayList<>();
        for (int k = 0; k < sample.classes(); k++) {
            if (sample.count(k) >= FEWEST) {
                all.addAll(directions(whitened, k));
            }
            first[k + 1] = all.size();
        }
        scatters = all.stream().mapToDouble(Direction::scatter).toArray();
        meanProjections = all.stream().mapToDouble(Direction::mean).toArray();
        Vectors.Builder vectors = new Vectors.Builder(all.size(), sample.dimension());
        for (int r = 0; r < all.size(); r++) {
            vectors.set(r, all.get(r).vector());
        }
        directions = new ExactSearch(vectors.build());
        double[] absolute = IntStream.range(0, sample.classes())
                .mapToDouble(this::logDeterminant)
                .toArray();
        tightest = Arrays.stream(absolute).min().orElse(0);
        logDeterminants = Arrays.stream(absolute).map(each -> each - tightest).toArray();
    }

    /**
     * The eigenvectors of a class's scatter; for few rows, they are computed from those of the small matrix of their inner products.
     *
     * @param whitened the sample
     */
    private static List<Direction> directions(Sample whitened, int k) {
        int dimension = whitened.dimension();
        int[] members = whitened.rowsOf(k);
        double[] mean = whitened.exactMean(k);
        boolean few = members.length <= dimension;
        int columns = few ? members.length : dimension;
        double[] residuals = new double[members.length * dimension];
        for (int m = 0; m < members.length; m++) {
            for (int i = 0; i < dimension; i++) {
                residuals[few ? i * columns + m : m * columns + i] = whitened.value(members[m], i) - mean[i];
            }
        }
        LinearAlgebra.Eigensystem system = LinearAlgebra.eigen(LinearAlgebra.gram(residuals, columns), columns);
        double largest = system.values()[columns - 1];
        List<Direction> found = new ArrayList<>();
        for (int e = 0; e < columns; e++) {
            double scatter = system.values()[e];
            if (scatter > ROUNDING * largest) {
                double[] eigenvector = Arrays.copyOfRange(system.vectors(), e * columns, (e + 1) * columns);
                double[] direction = few ? combined(residuals, eigenvector, Math.sqrt(scatter)) : eigenvector;
                found.add(direction(direction, scatter, mean));
            }
        }
        return found;
    }

    private static double[] combined(double[] transposed, double[] weights, double length) {
        double[] sum = new double[transposed.length / weights.length];
        for (int i = 0; i < sum.length; i++) {
            for (int m = 0; m < weights.length; m++) {
                sum[i] += weights[m] * transposed[i * weights.length + m] / length;
            }
        }
        return sum;
    }

    private static Direction direction(double[] unit, double scatter, double[] mean) {
        float[] vector = new float[unit.length];
        double along = 0;
        for (int i = 0; i < unit.length; i++) {
            vector[i] = (float) unit[i];
            along += unit[i] * mean[i];
        }
        return new Direction(vector, scatter, along);
    }

    /** A row that is taken out, along all directions of all classes. */
    Projected projected(Removal removal) {
        return new Projected(
                removal, removal.logDeterminant(), projections(removal.x()), directions.products(removal.z()));
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
     * The squared distance under a class's covariance; determinants are relative to that of the tightest class.
     *
     * @param square the one under the identity
     * @param projections of the probe
     */
    Quadratic quadratic(int k, double square, float[] projections) {
        if (first[k] == first[k + 1]) {
            return new Quadratic(square, logDeterminants[k]);
        }
        double own = 1 / (sample.count(k) - 1 + prior);
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
        double own = 1 / (sample.count(k) - 1 + prior);
        double floor = prior * own;
        double logDeterminant = sample.dimension() * Math.log(floor);
        for (int r = first[k]; r < first[k + 1]; r++) {
            logDeterminant += Math.log1p(own * scatters[r] / floor);
        }
        return logDeterminant;
    }

    /**
     * The squared distance under a class's covariance after a row was taken out of the sample.
     *
     * @param square the one under the identity, from the mean without the row
     * @param along the inner product of that difference and the z of the row
     */
    Quadratic without(int k, double square, double along, Projected projected) {
        Removal removal = projected.removal;
        boolean isOwn = k == removal.own();
        int left = sample.count(k) - (isOwn ? 1 : 0);
        if (left < FEWEST) {
            return new Quadratic(removal.square(square, along), projected.logDeterminant - tightest);
        }
        double own = 1 / (left - 1 + prior);
        double floor = prior * own * removal.downdate().scale();
        double logDeterminant = sample.dimension() * Math.log(floor) - tightest;
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
