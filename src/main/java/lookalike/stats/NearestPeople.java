package lookalike.stats;

import java.util.Arrays;

/**
 * Distances from one vector to the classes nearest to it.
 *
 * @param distances ascending
 * @param classes of those distances
 * @param neighbourhood the mean distance to the classes between the nearest hundredth and the nearest ninth: small for a face with many
 *     similar ones
 */
record NearestPeople(float[] distances, int[] classes, double neighbourhood) {

    /** The share of the nearest classes that are skipped: they may include the person, or a lookalike. */
    private static final double NEIGHBOURS_FROM = 0.01;

    private static final double NEIGHBOURS_TO = 0.11;

    /**
     * The mean of the distances between two ranks.
     *
     * @param distances 0 or more, infinite ones do not count
     * @param from number of smallest distances to skip
     * @param to the rank of the largest that counts; may exceed the number of distances
     * @return NaN if none is left
     */
    static double mean(double[] distances, int from, int to) {
        long[] order = new long[distances.length];
        int others = packed(distances, -1, order);
        int least = Math.min(to, others);
        select(order, others, least);
        Arrays.sort(order, 0, least);
        return mean(order, from, least);
    }

    /**
     * Finds the nearest classes.
     *
     * @param distances to all classes, each 0 or more, infinite ones do not count
     * @param own a class that does not count; -1 for none
     * @param kept the share of classes that is kept, 0..1
     */
    static NearestPeople of(double[] distances, int own, double kept) {
        long[] order = new long[distances.length];
        int others = packed(distances, own, order);
        int sorted = (int) Math.ceil(Math.max(kept, NEIGHBOURS_TO) * others);
        select(order, others, sorted);
        Arrays.sort(order, 0, sorted);
        float[] nearest = new float[(int) Math.ceil(kept * others)];
        int[] classes = new int[nearest.length];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = distance(order[i]);
            classes[i] = (int) order[i];
        }
        return new NearestPeople(
                nearest, classes, mean(order, (int) (NEIGHBOURS_FROM * others), (int) (NEIGHBOURS_TO * others)));
    }

    /** Packs the distances that count, each with its index, into an array; returns how many there are. */
    private static int packed(double[] distances, int own, long[] order) {
        int others = 0;
        for (int k = 0; k < distances.length; k++) {
            if (k != own && Double.isFinite(distances[k])) {
                // The bits of positive floats have the same order as the floats.
                order[others++] = (long) Float.floatToIntBits((float) distances[k]) << Integer.SIZE | k;
            }
        }
        return others;
    }

    private static double mean(long[] order, int from, int to) {
        return Arrays.stream(order, Math.min(from, to), to)
                .mapToDouble(NearestPeople::distance)
                .average()
                .orElse(Double.NaN);
    }

    /** Moves the smallest values to the front, unordered (Hoare's selection, 1961). */
    private static void select(long[] values, int size, int least) {
        int from = 0;
        int to = size - 1;
        while (from < to) {
            long pivot = values[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (least - 1 <= j) {
                to = j;
            } else if (least - 1 >= i) {
                from = i;
            } else {
                return;
            }
        }
    }

    private static float distance(long packed) {
        return Float.intBitsToFloat((int) (packed >>> Integer.SIZE));
    }
}
