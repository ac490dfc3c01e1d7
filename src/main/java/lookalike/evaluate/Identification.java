package lookalike.evaluate;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Identification rates of a measure.
 *
 * @param measure by which people are ranked
 * @param aggregate how a person's photos are combined
 * @param rank1 the share of probes whose person comes first, 0..1
 * @param rank5 the share whose person is among the first five
 * @param low the lower end of the 95 % confidence interval of rank1
 * @param high its upper end
 * @param cmc the share whose person is among the first 1, 2, ... 20: the cumulative match characteristic
 */
public record Identification(
        DistanceMeasure measure,
        PhotoAggregate aggregate,
        double rank1,
        double rank5,
        double low,
        double high,
        double[] cmc) {

    private static final int LONGEST = 20;
    private static final int RESAMPLES = 2000;
    private static final double OUTSIDE = 0.025;
    private static final long SEED = 20_261_124L;

    /**
     * Counts ranks. The interval comes from a bootstrap that resamples people, not photos, because photos of one person tend to succeed
     * or fail together.
     *
     * @param ranks of each probe, 1 for the closest
     * @param people the person of each probe
     */
    static Identification of(DistanceMeasure measure, PhotoAggregate aggregate, int[] ranks, int[] people) {
        double[] cmc = IntStream.rangeClosed(1, LONGEST)
                .mapToDouble(most -> share(ranks, most))
                .toArray();
        double[] interval = interval(ranks, people);
        return new Identification(measure, aggregate, cmc[0], cmc[4], interval[0], interval[1], cmc);
    }

    private static double share(int[] ranks, int most) {
        return ranks.length == 0
                ? Double.NaN
                : (double) Arrays.stream(ranks).filter(rank -> rank <= most).count() / ranks.length;
    }

    private static double[] interval(int[] ranks, int[] people) {
        int[] present = Arrays.stream(people).distinct().sorted().toArray();
        if (present.length == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        int[] probes = new int[present.length];
        int[] hits = new int[present.length];
        for (int i = 0; i < ranks.length; i++) {
            int person = Arrays.binarySearch(present, people[i]);
            probes[person]++;
            hits[person] += ranks[i] == 1 ? 1 : 0;
        }
        Random random = new Random(SEED);
        double[] shares = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            long drawnHits = 0;
            long drawnProbes = 0;
            for (int i = 0; i < present.length; i++) {
                int person = random.nextInt(present.length);
                drawnHits += hits[person];
                drawnProbes += probes[person];
            }
            shares[r] = (double) drawnHits / drawnProbes;
        }
        Arrays.sort(shares);
        return new double[] {shares[(int) (OUTSIDE * RESAMPLES)], shares[RESAMPLES - 1 - (int) (OUTSIDE * RESAMPLES)]};
    }
}
