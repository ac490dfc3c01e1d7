package lookalike.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Search for near-duplicates among the rows of one class. */
final class NearDuplicates {

    /** Maximum number of kept rows with which a row is compared. */
    private static final int MOST_COMPARED = 10_000;

    /** Number of leading components that are enough to tell most vectors apart; those of all kept rows fit into the processor's cache. */
    private static final int FIRST = 16;

    private static final double NEAR = Sample.NEAR_DUPLICATE * Sample.NEAR_DUPLICATE;

    private final Sample sample;
    private final int first;

    NearDuplicates(Sample sample) {
        this.sample = sample;
        first = Math.min(FIRST, sample.dimension());
    }

    /** A row, whose vector is copied only if its first components do not tell it apart. */
    private final class Candidate {

        private final int row;
        private float @Nullable [] vector;

        Candidate(int row) {
            this.row = row;
        }

        float[] vector() {
            if (vector == null) {
                vector = sample.vector(row);
            }
            return vector;
        }
    }

    /** The rows that are not near any row kept before them, in their order. */
    int[] distinct(int[] rows) {
        if (rows.length == 1) {
            return rows.clone();
        }
        int[] distinct = new int[rows.length];
        int most = Math.min(rows.length, MOST_COMPARED);
        Candidate[] kept = new Candidate[most];
        float[] starts = new float[most * first];
        float[] start = new float[first];
        int count = 0;
        for (int row : rows) {
            Candidate candidate = new Candidate(row);
            for (int i = 0; i < first; i++) {
                start[i] = (float) sample.value(row, i);
            }
            if (!isNear(candidate, start, kept, starts, Math.min(count, most))) {
                kept[count % most] = candidate;
                System.arraycopy(start, 0, starts, count % most * first, first);
                distinct[count++] = row;
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    private static boolean isNear(Candidate candidate, float[] start, Candidate[] kept, float[] starts, int count) {
        for (int other = 0; other < count; other++) {
            if (square(start, starts, other * start.length) < NEAR
                    && square(candidate.vector(), kept[other].vector(), 0) < NEAR) {
                return true;
            }
        }
        return false;
    }

    /** The squared distance of a vector, or of its first components, to as many numbers of an array from a place on. */
    private static double square(float[] vector, float[] others, int from) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double difference = (double) vector[i] - others[from + i];
            sum += difference * difference;
        }
        return sum;
    }
}
