package lookalike.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import lookalike.stats.Aggregate;
import lookalike.stats.Histogram;
import lookalike.stats.LeaveOneOut;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;

/** Tests the figures of an evaluation against values calculated by hand. */
class FiguresTest {

    @Test
    void mcNemarsExactTest() {
        // Ten probes that only one of the two measures gets right, split 1 to 9: p is twice the tail of the binomial,
        // (1 + 10) / 1024.
        assertThat(McNemar.of(1, 9).p()).isCloseTo(22 / 1024.0, within(1e-9));
        assertThat(McNemar.of(9, 1).p()).isCloseTo(22 / 1024.0, within(1e-9));
        assertThat(McNemar.of(5, 5).p()).isEqualTo(1);
        assertThat(McNemar.of(0, 0).p()).isEqualTo(1);
        McNemar test = McNemar.of(new int[] {1, 1, 2, 1}, new int[] {1, 2, 1, 3});
        assertThat(test.onlyFirst()).isEqualTo(2);
        assertThat(test.onlySecond()).isEqualTo(1);
        assertThat(McNemar.of(0, 6).significant()).isTrue();
        assertThat(McNemar.of(0, 5).significant()).isFalse();
    }

    @Test
    void ranksBecomeACumulativeMatchCharacteristic() {
        Identification row = Identification.of(
                DistanceMeasure.EUCLIDEAN, PhotoAggregate.MEAN, new int[] {1, 1, 2, 6, 30}, new int[] {0, 0, 1, 1, 2});
        assertThat(row.rank1()).isEqualTo(0.4);
        assertThat(row.rank5()).isEqualTo(0.6);
        assertThat(row.cmc()).hasSize(20).isSorted();
        assertThat(row.cmc()[5]).isEqualTo(0.8);
        assertThat(row.cmc()[19]).isEqualTo(0.8);
        assertThat(row.low()).isBetween(0.0, 0.4);
        assertThat(row.high()).isBetween(0.4, 1.0);
    }

    @Test
    void theIntervalIsAsWideAsTheBinomialsWhereEveryoneHasOneProbe() {
        int[] ranks = IntStream.range(0, 400).map(i -> i % 4 == 0 ? 2 : 1).toArray();
        Identification row = Identification.of(
                DistanceMeasure.EUCLIDEAN,
                PhotoAggregate.MEAN,
                ranks,
                IntStream.range(0, 400).toArray());
        double expected = 1.96 * Math.sqrt(0.75 * 0.25 / 400);
        assertThat(row.high() - row.low()).isCloseTo(2 * expected, within(0.2 * expected));
        // Photos of one person with equal results tell less: with four of each person the interval is twice as wide.
        int[] four = IntStream.range(0, 400).map(i -> i / 4 % 4 == 0 ? 2 : 1).toArray();
        Identification together = Identification.of(
                DistanceMeasure.EUCLIDEAN,
                PhotoAggregate.MEAN,
                four,
                IntStream.range(0, 400).map(i -> i / 4).toArray());
        assertThat(together.high() - together.low()).isCloseTo(4 * expected, within(0.6 * expected));
    }

    @Test
    void verificationOfKnownDistances() {
        // Genuine at 0.05, 0.15, ..., 0.95; impostors evenly from 0.5 to 1.5: they overlap by half.
        Histogram.Counter impostors = new Histogram.Counter(2, 20_000);
        IntStream.range(0, 100_000).forEach(i -> impostors.add(0.5 + (i + 0.5) / 100_000));
        double[] own = IntStream.range(0, 10).mapToDouble(i -> 0.05 + 0.1 * i).toArray();
        LeaveOneOut trials = new LeaveOneOut(new int[10], new int[10], own, own, new int[10], impostors.histogram());
        Verification found = Verification.of(
                new RankingMethod(new RankingMethod.Name(DistanceMeasure.EUCLIDEAN, PhotoAggregate.MEAN), null),
                trials);
        // The area: half of the genuine are closer than all impostors, and the others than 1 - 0.05, ..., 1 - 0.45 of
        // them.
        assertThat(found.auc()).isCloseTo((5 + 0.95 + 0.85 + 0.75 + 0.65 + 0.55) / 10, within(1e-3));
        assertThat(found.eer()).isBetween(0.2, 0.3);
        assertThat(found.thresholdAtFar1()).isCloseTo(0.51, within(1e-3));
        assertThat(found.tarAtFar1()).isEqualTo(0.5);
        assertThat(found.thresholdAtFar01()).isCloseTo(0.501, within(1e-3));
        assertThat(found.roc()[found.roc().length - 1]).containsExactly(1, 1);
    }

    @Test
    void leavingOneOutCountsRanksOwnDistancesAndImpostors() {
        Sample sample = line(0, 1, 10, 11, 12, 50);
        LeaveOneOut trials = LeaveOneOut.run(
                Aggregate.NEAREST.euclidean(sample), sample, LeaveOneOut.rows(sample), done -> {}, new CancelSignal());
        assertThat(trials.ranks()).containsExactly(1, 1, 1, 1, 1);
        assertThat(trials.own()).containsExactly(1, 1, 1, 1, 1);
        assertThat(trials.others()).containsExactly(10, 9, 9, 10, 11);
        assertThat(trials.impostors().total()).isEqualTo(10);
    }

    /** Photos of the people 0, 0, 1, 1, 1, 2 at places on a line. */
    private static Sample line(float... places) {
        return new Sample(places, 1, new int[] {0, 0, 1, 1, 1, 2});
    }

    @Test
    void theOpenSetWithholdsHalfOfThePeople() {
        Random random = new Random(1);
        int people = 40;
        float[] values = new float[people * 3 * 4];
        int[] classes = new int[people * 3];
        for (int k = 0; k < people; k++) {
            float[] mean = {
                random.nextFloat() * 9, random.nextFloat() * 9, random.nextFloat() * 9, random.nextFloat() * 9
            };
            for (int n = 0; n < 3; n++) {
                classes[k * 3 + n] = k;
                for (int i = 0; i < 4; i++) {
                    values[(k * 3 + n) * 4 + i] = (float) (mean[i] + 0.1 * random.nextGaussian());
                }
            }
        }
        Sample sample = new Sample(values, 4, classes);
        OpenSet.Split split = OpenSet.split(sample, 1);
        assertThat(split.gallery().classes()).isEqualTo(20);
        assertThat(split.withheld()).hasSize(60);
        OpenSet found = OpenSet.of(
                RankingMethod.euclidean(split.gallery(), Aggregate.NEAREST), split, sample, new CancelSignal());
        assertThat(found.strangers()).isEqualTo(60);
        assertThat(found.mates()).isEqualTo(60);
        assertThat(found.fnirAtFpir1()).isBetween(0.0, 0.2);
        assertThat(found.fnirAtFpir10()).isLessThanOrEqualTo(found.fnirAtFpir1());
    }
}
