package lookalike.health;

import java.util.Arrays;
import java.util.stream.IntStream;
import lookalike.index.Gallery;
import lookalike.stats.NearestOthers;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Normalised distances between faces and people of a gallery: a distance divided by the distance of both sides to their nearest
 * strangers. This compensates for faces that are close to everyone. Immutable.
 *
 * <p>The strangers are the 5th to 54th nearest people of a face, each by the nearest photo, because the first four may be the same person
 * under other names. Measurements on LFW showed that this normalisation lowers the rate of false matches; it is the adaptive cohort
 * normalisation of speaker verification (Sturim and Reynolds, 2005), with a quotient in place of a z-score.
 *
 * <p>The distance of people is the root of the mean squared distance of their photos. Because descriptors have unit length, this mean is
 * {@code 2 - 2 a.b} for the people's means a and b.
 */
final class FaceDistances {

    private static final int FIRST_STRANGER = 4;
    private static final int STRANGERS = 54;

    private final Sample sample;
    private final NearestOthers nearest;
    private final double[] scales;
    private final double[] personScales;
    private final double[][] means;
    private final int[][] rows;

    /** @throws lookalike.task.CancelledException if it was cancelled */
    FaceDistances(Gallery gallery, Progress progress, CancelSignal cancel) {
        int[] people = IntStream.range(0, gallery.size()).map(gallery::personOf).toArray();
        sample = new Sample(gallery.vectors(), people);
        nearest = NearestOthers.of(sample, STRANGERS, progress, cancel);
        scales = IntStream.range(0, sample.size()).mapToDouble(this::strangers).toArray();
        rows = new int[sample.classes()][];
        int[] filled = new int[rows.length];
        Arrays.setAll(rows, person -> new int[sample.count(person)]);
        for (int row = 0; row < people.length; row++) {
            rows[people[row]][filled[people[row]]++] = row;
        }
        means = new double[rows.length][];
        Arrays.setAll(means, person -> mean(rows[person]));
        personScales = Arrays.stream(rows)
                .mapToDouble(own -> Arrays.stream(own)
                        .mapToDouble(row -> scales[row])
                        .average()
                        .orElse(1))
                .toArray();
    }

    private double strangers(int row) {
        int found = nearest.count(row);
        int first = Math.min(FIRST_STRANGER, found / 2);
        return IntStream.range(first, found)
                .mapToDouble(rank -> nearest.distance(row, rank))
                .average()
                .orElse(1);
    }

    int size() {
        return sample.size();
    }

    int people() {
        return rows.length;
    }

    /** The rows of a person; not to be changed. */
    int[] rowsOf(int person) {
        return rows[person];
    }

    int count(int person) {
        return rows[person].length;
    }

    int personOf(int row) {
        return sample.classOf(row);
    }

    /** The people whose photos are nearest to a face, each by its nearest photo, the nearest first. */
    NearestOthers nearest() {
        return nearest;
    }

    /** Mean distance to a face's nearest strangers. */
    double scale(int row) {
        return scales[row];
    }

    /** Mean distance to a person's nearest strangers. */
    double personScale(int person) {
        return personScales[person];
    }

    /** The mean of the descriptors of some rows. */
    double[] mean(int[] some) {
        double[] mean = new double[sample.dimension()];
        for (int row : some) {
            float[] vector = sample.vector(row);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / some.length;
            }
        }
        return mean;
    }

    /** The mean of a person's descriptors; not to be changed. */
    double[] mean(int person) {
        return means[person];
    }

    /** The Euclidean distance of two faces. */
    double plain(int row, int other) {
        double product = 0;
        for (int i = 0; i < sample.dimension(); i++) {
            product += sample.value(row, i) * sample.value(other, i);
        }
        return distance(product);
    }

    /** The normalised distance of two faces. */
    double between(int row, int other) {
        return plain(row, other) / Math.sqrt(scales[row] * scales[other]);
    }

    /** The normalised distance of a face to another person. */
    double toPerson(int row, int person) {
        return distance(vector(row), means[person]) / Math.sqrt(scales[row] * personScales[person]);
    }

    /** The normalised distance of a face to its own person's other photos; NaN if there are none. */
    double toOwn(int row) {
        return toOwn(row, vector(row)) / Math.sqrt(scales[row] * personScales[personOf(row)]);
    }

    /** The normalised distance of a vector to the photos of a row's person without that row. */
    double toOwn(int row, double[] vector, double scale) {
        return toOwn(row, vector) / Math.sqrt(scale * personScales[personOf(row)]);
    }

    private double toOwn(int row, double[] vector) {
        return distance(vector, meanOfOthers(row));
    }

    /** The Euclidean distance of a vector to the mean of a row's person without that row. */
    double toMeanOfOwn(int row, double[] vector) {
        double[] mean = meanOfOthers(row);
        double square = 0;
        for (int i = 0; i < mean.length; i++) {
            square += (vector[i] - mean[i]) * (vector[i] - mean[i]);
        }
        return Math.sqrt(square);
    }

    private double[] meanOfOthers(int row) {
        int person = personOf(row);
        int count = count(person);
        double[] own = vector(row);
        double[] others = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            others[i] = (means[person][i] * count - own[i]) / (count - 1);
        }
        return others;
    }

    /** The normalised distance of two people. */
    double betweenPeople(int person, int other) {
        return distance(means[person], means[other]) / Math.sqrt(personScales[person] * personScales[other]);
    }

    /** The normalised distance of two groups of one person's rows. */
    double betweenGroups(int[] some, int[] others) {
        return distance(mean(some), mean(others)) / personScales[personOf(some[0])];
    }

    /** The descriptor of a row. */
    double[] vector(int row) {
        double[] vector = new double[sample.dimension()];
        Arrays.setAll(vector, i -> sample.value(row, i));
        return vector;
    }

    /** The root of the mean squared distance of two groups of unit vectors with these means. */
    static double distance(double[] mean, double[] other) {
        double product = 0;
        for (int i = 0; i < mean.length; i++) {
            product += mean[i] * other[i];
        }
        return distance(product);
    }

    private static double distance(double product) {
        return Math.sqrt(Math.max(0, 2 - 2 * product));
    }
}
