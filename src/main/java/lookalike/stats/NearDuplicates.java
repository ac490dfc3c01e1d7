package lookalike.stats;

import java.util.Arrays;

/** Search for near-duplicates among the rows of one class. */
final class NearDuplicates {

    /** Maximum number of kept rows with which a row is compared. */
    private static final int MOST_COMPARED = 10_000;

    /** Number of leading components that are enough to tell most vectors apart; those of all kept rows fit into the processor's cache. */
    private static final int FIRST = 8;

    private static final double NEAR = Sample.NEAR_DUPLICATE * Sample.NEAR_DUPLICATE;

    private final Sample sample;
    private final int first;

    NearDuplicates(Sample sample) {
        this.sample = sample;
        first = Math.min(FIRST, sample.dimension());
    }

    /** The rows that are not near any row kept before them, in their order. */
    int[] distinct(int[] rows) {
        int[] distinct = new int[rows.length];
        int most = Math.min(rows.length, MOST_COMPARED);
        float[][] kept = new float[most][];
        float[] starts = new float[most * first];
        int count = 0;
        for (int row : rows) {
            float[] vector = sample.vector(row);
            if (!isNear(vector, kept, starts, Math.min(count, most))) {
                kept[count % most] = vector;
                System.arraycopy(vector, 0, starts, count % most * first, first);
                distinct[count++] = row;
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    private boolean isNear(float[] vector, float[][] kept, float[] starts, int count) {
        for (int other = 0; other < count; other++) {
            if (square(vector, starts, other * first, first) < NEAR
                    && square(vector, kept[other], 0, vector.length) < NEAR) {
                return true;
            }
        }
        return false;
    }

    /** The squared distance of the first components of a vector to those of another. */
    private static double square(float[] vector, float[] others, int from, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double difference = (double) vector[i] - others[from + i];
            sum += difference * difference;
        }
        return sum;
    }
}
