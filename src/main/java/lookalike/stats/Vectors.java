package lookalike.stats;

import java.util.Arrays;

/**
 * Vectors of one dimension in memory, in rows: the only copy of a gallery's numbers, float32. Their number is bounded by the heap,
 * not by the length of an array.
 *
 * <p>Rows are kept in blocks, and each block column by column in arrays, so that the steps of a search's inner loop add to separate sums.
 * Immutable; safe between threads.
 */
public final class Vectors {

    /**
     * Number of rows of a block. Chosen so that a column with its header does not have a power of two as its size, because a row's
     * numbers would then compete for few lines of the processor's cache.
     */
    static final int BLOCK = 480;

    private final int size;
    private final int dimension;
    private final float[][][] blocks;

    private Vectors(int size, int dimension, float[][][] blocks) {
        this.size = size;
        this.dimension = dimension;
        this.blocks = blocks;
    }

    /**
     * Copies vectors.
     *
     * @param numbers row-major, {@code size x dimension}
     * @throws IllegalArgumentException if the sizes do not fit
     */
    public static Vectors of(float[] numbers, int size, int dimension) {
        if (dimension < 1 || numbers.length != (long) size * dimension) {
            throw new IllegalArgumentException(
                    "%d numbers are not %d rows of %d".formatted(numbers.length, size, dimension));
        }
        Builder builder = new Builder(size, dimension);
        for (int row = 0; row < size; row++) {
            builder.put(row, numbers, row * dimension);
        }
        return builder.build();
    }

    /** Bytes that vectors take in memory, without Java's overhead for each block. */
    public static long bytes(long size, int dimension) {
        return Math.multiplyExact(blocksOf(size) * BLOCK, (long) Float.BYTES * dimension);
    }

    private static long blocksOf(long size) {
        return (size + BLOCK - 1) / BLOCK;
    }

    /** Builds vectors from rows that come in any order. A row that is not set is 0. Rows may be set by several threads. */
    public static final class Builder {

        private final int size;
        private final int dimension;
        private final float[][][] blocks;

        /** @throws IllegalArgumentException if the dimension is below 1 */
        public Builder(int size, int dimension) {
            if (size < 0 || dimension < 1) {
                throw new IllegalArgumentException("%d rows of %d are impossible".formatted(size, dimension));
            }
            this.size = size;
            this.dimension = dimension;
            blocks = new float[(int) blocksOf(size)][dimension][BLOCK];
        }

        /**
         * Sets a row.
         *
         * @throws IllegalArgumentException if the dimension differs
         */
        public void set(int row, float[] vector) {
            if (vector.length != dimension) {
                throw new IllegalArgumentException(
                        "a vector of %d numbers among those of %d".formatted(vector.length, dimension));
            }
            put(row, vector, 0);
        }

        private void put(int row, float[] numbers, int from) {
            float[][] block = blocks[row / BLOCK];
            for (int i = 0; i < dimension; i++) {
                block[i][row % BLOCK] = numbers[from + i];
            }
        }

        /** Returns the vectors; the builder must not be used afterwards. */
        public Vectors build() {
            return new Vectors(size, dimension, blocks);
        }
    }

    /** Number of vectors. */
    public int size() {
        return size;
    }

    /** Length of a vector. */
    public int dimension() {
        return dimension;
    }

    /** One number. */
    public float value(int row, int column) {
        return blocks[row / BLOCK][column][row % BLOCK];
    }

    /** A copy of a row. */
    public float[] vector(int row) {
        float[] vector = new float[dimension];
        float[][] block = blocks[row / BLOCK];
        for (int i = 0; i < dimension; i++) {
            vector[i] = block[i][row % BLOCK];
        }
        return vector;
    }

    /** Some of the rows, copied. */
    public Vectors select(int[] rows) {
        Builder chosen = new Builder(rows.length, dimension);
        for (int i = 0; i < rows.length; i++) {
            chosen.set(i, vector(rows[i]));
        }
        return chosen.build();
    }

    /**
     * A copy of all, row-major; for small samples, since it is one array.
     *
     * @throws ArithmeticException if there are more numbers than an array can hold
     */
    public float[] rowMajor() {
        float[] numbers = new float[checkedLength(size, dimension)];
        for (int row = 0; row < size; row++) {
            System.arraycopy(vector(row), 0, numbers, row * dimension, dimension);
        }
        return numbers;
    }

    /** Sum of all numbers, reading each once on all processors: a lower bound for the time of a search. */
    public float sum() {
        return (float)
                Arrays.stream(blocks).parallel().mapToDouble(Vectors::sum).sum();
    }

    private static float sum(float[][] block) {
        float[] sums = new float[BLOCK];
        for (float[] column : block) {
            add(sums, column);
        }
        float sum = 0;
        for (float each : sums) {
            sum += each;
        }
        return sum;
    }

    private static void add(float[] sums, float[] column) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] += column[i];
        }
    }

    /** Length of an array of that many numbers. */
    static int checkedLength(int size, int dimension) {
        return Math.multiplyExact(size, dimension);
    }

    /** Number of blocks. */
    int blocks() {
        return blocks.length;
    }

    /** A block's columns, {@code dimension x BLOCK}; not to be changed. */
    float[][] block(int number) {
        return blocks[number];
    }

    /** Number of a block's rows that are in use. */
    int rowsOf(int block) {
        return Math.min(BLOCK, size - block * BLOCK);
    }
}
