package lookalike.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Vectors of several classes: the descriptors of a gallery, where a class is a person. Immutable.
 *
 * <p>Classes are numbered from 0, and each has at least one row.
 */
public final class Sample {

    /**
     * Photos of one person whose unit descriptors are closer than this are taken for the same photo, copied, resized or saved again. It
     * corresponds to a cosine of 0.995.
     */
    public static final double NEAR_DUPLICATE = 0.1;

    private final Vectors vectors;
    private final int dimension;
    private final int[] chosen;
    private final int[] classOfRow;
    private final int[][] rowsOfClass;

    /**
     * Copies vectors.
     *
     * @param values row-major, {@code rows x dimension}
     * @param classOfRow the class of each row
     * @throws IllegalArgumentException if the sizes do not fit, or a class has no row
     */
    public Sample(float[] values, int dimension, int[] classOfRow) {
        this(Vectors.of(values, classOfRow.length, dimension), classOfRow);
    }

    /**
     * All of some vectors, which are not copied.
     *
     * @param classOfRow the class of each row
     * @throws IllegalArgumentException if the sizes do not fit, or a class has no row
     */
    public Sample(Vectors vectors, int[] classOfRow) {
        this(vectors, IntStream.range(0, vectors.size()).toArray(), classOfRow);
    }

    /** @param chosen for each row of the sample, the number of its vector */
    private Sample(Vectors vectors, int[] chosen, int[] classOfRow) {
        if (chosen.length != classOfRow.length) {
            throw new IllegalArgumentException(
                    "%d rows do not have %d classes".formatted(chosen.length, classOfRow.length));
        }
        this.vectors = vectors;
        this.dimension = vectors.dimension();
        this.chosen = chosen;
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

    /** Number of vectors. */
    public int size() {
        return classOfRow.length;
    }

    /** Length of a vector. */
    public int dimension() {
        return dimension;
    }

    /** Number of classes. */
    public int classes() {
        return rowsOfClass.length;
    }

    /** The class of a row. */
    public int classOf(int row) {
        return classOfRow[row];
    }

    /** Number of rows of a class. */
    public int count(int classNumber) {
        return rowsOfClass[classNumber].length;
    }

    /** Number of rows of the largest class; 1 if there are no classes. */
    int largestCount() {
        return Arrays.stream(rowsOfClass).mapToInt(rows -> rows.length).max().orElse(1);
    }

    /** Number of classes with at least this many rows. */
    public int classesWith(int rows) {
        return (int) Arrays.stream(rowsOfClass).filter(r -> r.length >= rows).count();
    }

    /** The rows of a class, ascending; not to be changed. */
    int[] rowsOf(int classNumber) {
        return rowsOfClass[classNumber];
    }

    /** A copy of a vector. */
    public float[] vector(int row) {
        return vectors.vector(chosen[row]);
    }

    /** The mean of a class's vectors. */
    public float[] mean(int classNumber) {
        double[] mean = exactMean(classNumber);
        float[] rounded = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            rounded[i] = (float) mean[i];
        }
        return rounded;
    }

    /** The mean of a class's vectors in double precision. */
    double[] exactMean(int classNumber) {
        double[] mean = new double[dimension];
        for (int row : rowsOfClass[classNumber]) {
            for (int i = 0; i < dimension; i++) {
                mean[i] += value(row, i);
            }
        }
        for (int i = 0; i < dimension; i++) {
            mean[i] /= rowsOfClass[classNumber].length;
        }
        return mean;
    }

    /** One number. */
    public double value(int row, int column) {
        return vectors.value(chosen[row], column);
    }

    /** The vectors of the rows, in their order; copied if the sample is a part of a larger set of vectors. */
    Vectors packed() {
        boolean isWhole = chosen.length == vectors.size()
                && IntStream.range(0, chosen.length).allMatch(row -> chosen[row] == row);
        return isWhole ? vectors : vectors.select(chosen);
    }

    /** A copy of all vectors, row-major; for small samples, since it is one array. */
    public float[] vectors() {
        return packed().rowMajor();
    }

    /**
     * The same classes with other vectors.
     *
     * @throws IllegalArgumentException if the sizes do not fit
     */
    Sample with(Vectors others) {
        return new Sample(others, classOfRow);
    }

    /** Some of the rows, which are not copied; the classes that keep a row are renumbered in their order. */
    public Sample select(int[] rows) {
        int[] present =
                Arrays.stream(rows).map(this::classOf).sorted().distinct().toArray();
        int[] numbers = Arrays.stream(rows)
                .map(row -> Arrays.binarySearch(present, classOf(row)))
                .toArray();
        return new Sample(vectors, Arrays.stream(rows).map(row -> chosen[row]).toArray(), numbers);
    }

    /**
     * The classes with enough rows, with at most a given number of rows of each.
     *
     * @param fewest classes with fewer rows are left out
     * @param most rows drawn from a class with more rows
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

    /**
     * The rows that remain when only the first of each person's near-duplicates is kept, ascending. If a class keeps more than 10,000
     * rows, a row is compared only with the 10,000 kept last, so that the time grows with the number of rows and not with its square.
     */
    public int[] distinctRows() {
        return IntStream.range(0, classes())
                .parallel()
                .mapToObj(k -> new NearDuplicates(this).distinct(rowsOfClass[k]))
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
    }

    /** The mean of each class, row-major, {@code classes x dimension}. */
    double[] means() {
        double[] means = new double[Math.multiplyExact(classes(), dimension)];
        for (int k = 0; k < classes(); k++) {
            System.arraycopy(exactMean(k), 0, means, k * dimension, dimension);
        }
        return means;
    }
}
