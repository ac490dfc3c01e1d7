package lookalike.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.Metric;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;

/**
 * Open-set test with people who are not in the gallery: half of the people, drawn at random, are withheld and used as strangers; the
 * photos of the others are left out one at a time.
 *
 * @param measure by which people are ranked
 * @param aggregate how a person's photos are combined
 * @param people number of people left in the gallery
 * @param strangers number of photos of withheld people
 * @param mates number of photos of people in the gallery
 * @param fnirAtFpir1 false-negative identification rate at a false-positive rate of 1 %: the share of mates that are missed, because
 *     another person is closer or no one is close enough, if at most 1 % of the strangers are taken for someone
 * @param fnirAtFpir10 the same at 10 %
 * @param thresholdAtFpir1 the distance at which 1 % of the strangers are taken for someone
 */
public record OpenSet(
        DistanceMeasure measure,
        PhotoAggregate aggregate,
        int people,
        int strangers,
        int mates,
        double fnirAtFpir1,
        double fnirAtFpir10,
        double thresholdAtFpir1) {

    /** The people that stay in the gallery. */
    record Split(Sample gallery, int[] withheld) {}

    /** Draws half of the people. */
    static Split split(Sample sample, long seed) {
        Random random = new Random(seed);
        int[] order = IntStream.range(0, sample.classes()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        boolean[] out = new boolean[sample.classes()];
        Arrays.stream(order).limit(sample.classes() / 2).forEach(k -> out[k] = true);
        return new Split(
                sample.select(IntStream.range(0, sample.size())
                        .filter(row -> !out[sample.classOf(row)])
                        .toArray()),
                IntStream.range(0, sample.size())
                        .filter(row -> out[sample.classOf(row)])
                        .toArray());
    }

    /** @param sample the sample that was split */
    static OpenSet of(RankingMethod method, Split split, Sample sample, CancelSignal cancel) {
        Metric metric = method.metric();
        double[] strangers = Arrays.stream(split.withheld)
                .parallel()
                .mapToDouble(row -> {
                    cancel.throwIfCancelled();
                    return Arrays.stream(metric.distances(sample.vector(row)))
                            .min()
                            .orElseThrow();
                })
                .sorted()
                .toArray();
        LeaveOneOut mates = LeaveOneOut.run(metric, split.gallery, LeaveOneOut.rows(split.gallery), done -> {}, cancel);
        double one = threshold(strangers, 0.01);
        return new OpenSet(
                method.measure(),
                method.aggregate(),
                split.gallery.classes(),
                strangers.length,
                mates.own().length,
                missed(mates, one),
                missed(mates, threshold(strangers, 0.1)),
                one);
    }

    /** The largest distance below which at most a given share of the strangers lies. */
    private static double threshold(double[] strangers, double rate) {
        return strangers[(int) (rate * strangers.length)];
    }

    private static double missed(LeaveOneOut mates, double threshold) {
        return IntStream.range(0, mates.own().length)
                        .filter(i -> mates.ranks()[i] > 1 || mates.own()[i] >= threshold)
                        .count()
                / (double) mates.own().length;
    }
}
