package lookalike.evaluate;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import lookalike.stats.Histogram;
import lookalike.stats.Metric;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;

/**
 * Every photo of a person with two or more, compared with everyone as if it were not in the gallery.
 *
 * @param people the person of each probe
 * @param ranks the rank of its own person, 1 for the closest; another person at the same distance counts as closer
 * @param own the distance to its own person
 * @param impostors all distances to other people
 */
record LeaveOneOut(int[] people, int[] ranks, double[] own, Histogram impostors) {

    private static final int BATCH = 256;
    private static final int BINS = 20_000;

    /** The farthest of the first batch lies below the top of the histogram by this factor. */
    private static final double AIR = 1.25;

    /**
     * Leaves out one photo at a time.
     *
     * @param done told how many more are done
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    static LeaveOneOut run(Metric metric, Sample sample, IntConsumer done, CancelSignal cancel) {
        int[] rows = IntStream.range(0, sample.size())
                .filter(row -> sample.count(sample.classOf(row)) > 1)
                .toArray();
        int[] people = Arrays.stream(rows).map(sample::classOf).toArray();
        int[] ranks = new int[rows.length];
        double[] own = new double[rows.length];
        Histogram.Counter impostors = null;
        for (int start = 0; start < rows.length; start += BATCH) {
            cancel.throwIfCancelled();
            int first = start;
            int end = Math.min(rows.length, start + BATCH);
            double[][] distances = IntStream.range(first, end)
                    .parallel()
                    .mapToObj(i -> metric.distancesWithout(rows[i]))
                    .toArray(double[][]::new);
            impostors = impostors == null ? new Histogram.Counter(AIR * farthest(distances), BINS) : impostors;
            for (int i = first; i < end; i++) {
                double[] all = distances[i - first];
                own[i] = all[people[i]];
                ranks[i] = 1;
                for (int k = 0; k < all.length; k++) {
                    if (k != people[i]) {
                        ranks[i] += all[k] <= own[i] ? 1 : 0;
                        impostors.add(all[k]);
                    }
                }
            }
            done.accept(end - first);
        }
        Histogram histogram = (impostors == null ? new Histogram.Counter(1, BINS) : impostors).histogram();
        return new LeaveOneOut(people, ranks, own, histogram);
    }

    private static double farthest(double[][] distances) {
        return Arrays.stream(distances)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
    }
}
