package lookalike.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Vectors of several classes: the descriptors of a gallery, a class being a person. Immutable.
 *
 * <p>Classes are numbered from 0, and each has at least one row.
 */
public final class Sample {

    /**
     * Photos of one person whose unit descriptors are closer than this are taken for one photo, copied, resized or saved
     * again: a cosine of 0.995.
     */
    public static final double NEAR_DUPLICATE = 0.1;

    private final float[] values;
    private final int dimension;
    private final int[] classOfRow;
    private final int[][] rowsOfClass;

    /**
     * @param values row-major, {@code rows x dimension}
     * @param classOfRow the class of each row
     * @throws IllegalArgumentException if the sizes do not fit, or a class has no row
     */
    public Sample(float[] values, int dimension, int[] classOfRow) {
        if (dimension < 1 || values.length != (long) dimension * classOfRow.length) {
            throw new IllegalArgumentException(
                    "%d numbers are not %d rows of %d".formatted(values.length, classOfRow.length, dimension));
        }
        this.values = values.clone();
        this.dimension = dimension;
        this.classOfRow = classOfRow.clone();
        int classes = Arrays.stream(classOfRow).max().orElse(-1) + 1;
        int[] sizes = new int[classes];
        for (int each : classOfRow) {
            sizes[each]++;
        }
        rowsOfClass = new int[classes][];
        Arrays.setAll(rowsOfClass, k -> new int[sizes[k]]);
        int[] filled = new int[classes];
        for (int row = 0; row < classOfRow.length; row++) {
            rowsOfClass[classOfRow[row]][filled[classOfRow[row]]++] = row;
        }
        if (Arrays.stream(sizes).anyMatch(size -> size == 0)) {
            throw new IllegalArgumentException("a class has no row");
        }
    }

    /** How many vectors there are. */
    public int size() {
        return classOfRow.length;
    }

    /** How many numbers a vector has. */
    public int dimension() {
        return dimension;
    }

    /** How many classes there are. */
    public int classes() {
        return rowsOfClass.length;
    }

    /** The class of a row. */
    public int classOf(int row) {
        return classOfRow[row];
    }

    /** How many rows a class has. */
    public int count(int classNumber) {
        return rowsOfClass[classNumber].length;
    }

    /** How many rows the class with most has; 1 if there is none. */
    int largestCount() {
        return Arrays.stream(rowsOfClass).mapToInt(rows -> rows.length).max().orElse(1);
    }

    /** How many classes have so many rows or more. */
    public int classesWith(int rows) {
        return (int) Arrays.stream(rowsOfClass).filter(r -> r.length >= rows).count();
    }

    /** The rows of a class, ascending; not to be changed. */
    int[] rowsOf(int classNumber) {
        return rowsOfClass[classNumber];
    }

    /** A copy of a vector. */
    public float[] vector(int row) {
        return Arrays.copyOfRange(values, row * dimension, (row + 1) * dimension);
    }

    /** The mean of a class's vectors. */
    public float[] mean(int classNumber) {
        float[] mean = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            double sum = 0;
            for (int row : rowsOfClass[classNumber]) {
                sum += value(row, i);
            }
            mean[i] = (float) (sum / rowsOfClass[classNumber].length);
        }
        return mean;
    }

    /** All vectors, row-major; not to be changed. */
    float[] values() {
        return values;
    }

    /** One number. */
    double value(int row, int column) {
        return values[row * dimension + column];
    }

    /** A copy of all vectors, row-major. */
    public float[] vectors() {
        return values.clone();
    }

    /**
     * The same classes with other vectors of the same dimension.
     *
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public Sample with(float[] others) {
        return new Sample(others, dimension, classOfRow);
    }

    /** Some of the rows; the classes that keep a row are numbered anew, in their order. */
    public Sample select(int[] rows) {
        float[] chosen = new float[rows.length * dimension];
        int[] numbers = new int[rows.length];
        int[] present =
                Arrays.stream(rows).map(this::classOf).sorted().distinct().toArray();
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * dimension, chosen, i * dimension, dimension);
            numbers[i] = Arrays.binarySearch(present, classOfRow[rows[i]]);
        }
        return new Sample(chosen, dimension, numbers);
    }

    /**
     * The classes with enough rows, and of each no more than wanted.
     *
     * @param fewest classes with fewer rows are left out
     * @param most of a class with more rows so many are drawn
     */
    public Sample choose(int fewest, int most, Random random) {
        return select(chosenRows(fewest, most, random));
    }

    /** The rows of {@link #choose}, ascending. */
    public int[] chosenRows(int fewest, int most, Random random) {
        return Arrays.stream(rowsOfClass)
                .filter(rows -> rows.length >= fewest)
                .flatMapToInt(rows -> drawn(rows, most, random))
                .sorted()
                .toArray();
    }

    private static IntStream drawn(int[] rows, int most, Random random) {
        if (rows.length <= most) {
            return Arrays.stream(rows);
        }
        List<Integer> shuffled = new ArrayList<>(Arrays.stream(rows).boxed().toList());
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(most).mapToInt(Integer::intValue);
    }

    /** The rows that are left when of each person's near-duplicates only the first is kept, ascending. */
    public int[] distinctRows() {
        return IntStream.range(0, classes())
                .mapToObj(this::distinctRowsOf)
                .flatMap(List::stream)
                .mapToInt(row -> row)
                .sorted()
                .toArray();
    }

    private List<Integer> distinctRowsOf(int classNumber) {
        List<Integer> kept = new ArrayList<>();
        for (int row : rowsOfClass[classNumber]) {
            if (kept.stream().noneMatch(other -> squaredDistance(row, other) < NEAR_DUPLICATE * NEAR_DUPLICATE)) {
                kept.add(row);
            }
        }
        return kept;
    }

    private double squaredDistance(int row, int other) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            double difference = value(row, i) - value(other, i);
            sum += difference * difference;
        }
        return sum;
    }

    /** The mean of each class, row-major, {@code classes x dimension}. */
    double[] means() {
        double[] means = new double[classes() * dimension];
        for (int row = 0; row < size(); row++) {
            int start = classOfRow[row] * dimension;
            for (int i = 0; i < dimension; i++) {
                means[start + i] += value(row, i) / count(classOfRow[row]);
            }
        }
        return means;
    }
}
