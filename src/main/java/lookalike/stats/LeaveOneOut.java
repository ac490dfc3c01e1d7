package lookalike.stats;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;

/**
 * Vectors of a sample, each compared with every class as if it were not in the sample.
 *
 * @param people the class of each vector
 * @param ranks the rank of its own class, 1 for the closest; another class at the same distance counts as closer
 * @param own the distance to its own class, infinite if that has no other vector
 * @param others the distance to the closest other class, infinite if there is none
 * @param closest the closest other class, -1 if there is none
 * @param impostors all distances to other classes
 */
public record LeaveOneOut(
        int[] people, int[] ranks, double[] own, double[] others, int[] closest, Histogram impostors) {

    static final int BATCH = 256;

    /** Maximum number of distances of a batch in memory. */
    private static final int MOST_DISTANCES = 1 << 22;

    static final int BINS = 20_000;

    /** Top of the histogram divided by the largest distance of the first batch. */
    static final double AIR = 1.25;

    /** Receives the distances of each vector while they are in memory; called by several threads at a time. */
    interface Listener {

        /**
         * @param index of the vector among the rows of this run
         * @param own its class, whose distance does not count
         * @param distances to all classes; not to be changed
         */
        void distances(int index, int own, double[] distances);
    }

    /** The rows of a sample whose class has another row. */
    public static int[] rows(Sample sample) {
        return IntStream.range(0, sample.size())
                .filter(row -> sample.count(sample.classOf(row)) > 1)
                .toArray();
    }

    /**
     * Leaves out one vector at a time.
     *
     * @param rows the vectors to leave out
     * @param done receives the number of rows done since the last call
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static LeaveOneOut run(Metric metric, Sample sample, int[] rows, IntConsumer done, CancelSignal cancel) {
        return run(metric, sample, rows, (index, own, distances) -> {}, done, cancel);
    }

    /** The same, passing all distances to a listener. */
    static LeaveOneOut run(
            Metric metric, Sample sample, int[] rows, Listener listener, IntConsumer done, CancelSignal cancel) {
        int[] people = Arrays.stream(rows).map(sample::classOf).toArray();
        int[] ranks = new int[rows.length];
        double[] own = new double[rows.length];
        double[] others = new double[rows.length];
        int[] closest = new int[rows.length];
        Histogram.Counter impostors = null;
        int size = Math.max(1, Math.min(BATCH, MOST_DISTANCES / Math.max(1, sample.classes())));
        for (int begin = 0; begin < rows.length; begin += size) {
            cancel.throwIfCancelled();
            int first = begin;
            double[][] distances =
                    metric.distancesWithout(Arrays.copyOfRange(rows, first, Math.min(rows.length, first + size)));
            impostors = impostors == null ? new Histogram.Counter(AIR * farthest(distances), BINS) : impostors;
            impostors.add(IntStream.range(0, distances.length)
                    .parallel()
                    .collect(
                            impostors::empty,
                            (counter, i) -> {
                                int person = people[first + i];
                                listener.distances(first + i, person, distances[i]);
                                int other = closest(distances[i], person);
                                own[first + i] = distances[i][person];
                                ranks[first + i] = rank(distances[i], person);
                                closest[first + i] = other;
                                others[first + i] = other < 0 ? Double.POSITIVE_INFINITY : distances[i][other];
                                count(distances[i], person, counter);
                            },
                            Histogram.Counter::add));
            done.accept(distances.length);
        }
        Histogram histogram = (impostors == null ? new Histogram.Counter(1, BINS) : impostors).histogram();
        return new LeaveOneOut(people, ranks, own, others, closest, histogram);
    }

    /** The rank of a class among distances, 1 for the closest; another one at the same distance counts as closer. */
    public static int rank(double[] distances, int own) {
        int rank = 1;
        for (int k = 0; k < distances.length; k++) {
            rank += k != own && distances[k] <= distances[own] ? 1 : 0;
        }
        return rank;
    }

    private static void count(double[] distances, int own, Histogram.Counter impostors) {
        for (int k = 0; k < distances.length; k++) {
            if (k != own) {
                impostors.add(distances[k]);
            }
        }
    }

    /** The closest other class, -1 if all are infinitely far. */
    private static int closest(double[] distances, int own) {
        int closest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < distances.length; k++) {
            if (k != own && distances[k] < least) {
                closest = k;
                least = distances[k];
            }
        }
        return closest;
    }

    static double farthest(double[][] distances) {
        return Arrays.stream(distances)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
