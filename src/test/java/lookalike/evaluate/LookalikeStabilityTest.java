package lookalike.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;

/** Tests the stability of strangers' lookalikes, for people whose photos vary much or little. */
class LookalikeStabilityTest {

    private static final int DIMENSION = 8;
    private static final int PHOTOS = 6;

    private static Sample people(int count, double spread) {
        Random random = new Random(5);
        float[] values = new float[count * PHOTOS * DIMENSION];
        int[] classes = new int[count * PHOTOS];
        for (int k = 0; k < count; k++) {
            double[] mean = random.doubles(DIMENSION, -1, 1).toArray();
            for (int n = 0; n < PHOTOS; n++) {
                int row = k * PHOTOS + n;
                classes[row] = k;
                double[] photo = new double[DIMENSION];
                double length = 0;
                for (int i = 0; i < DIMENSION; i++) {
                    photo[i] = mean[i] + spread * random.nextGaussian();
                    length += photo[i] * photo[i];
                }
                for (int i = 0; i < DIMENSION; i++) {
                    values[row * DIMENSION + i] = (float) (photo[i] / Math.sqrt(length));
                }
            }
        }
        return new Sample(values, DIMENSION, classes);
    }

    private static LookalikeStability of(Sample sample) {
        OpenSet.Split split = OpenSet.split(sample, 1);
        ChosenMethods methods = new ChosenMethods(
                RankingMethod.euclidean(split.gallery(), Aggregate.MEAN),
                RankingMethod.mahalanobis(MahalanobisFit.quick(split.gallery(), Estimator.POOLED), Aggregate.MEAN));
        SimilarityMetric metric = SimilarityMetric.of(methods, split.gallery(), new CancelSignal())
                .orElseThrow();
        return LookalikeStability.of(metric, split, sample, 1, new CancelSignal());
    }

    @Test
    void photosThatHardlyDifferAgree() {
        LookalikeStability found = of(people(80, 1e-4));
        assertThat(found.people()).isEqualTo(40);
        assertThat(found.strangers()).isEqualTo(40);
        assertThat(found.single().euclidean().share()).isGreaterThan(0.97);
        assertThat(found.combined().both().share()).isGreaterThan(0.97);
    }

    @Test
    void photosThatDifferAgreeLessAndMoreWhenTheyAreCombined() {
        LookalikeStability found = of(people(160, 0.3));
        assertThat(found.single().euclidean().share()).isBetween(0.1, 0.8);
        assertThat(found.combined().euclidean().share())
                .isGreaterThan(found.single().euclidean().share() + 0.05);
        assertThat(found.combined().both().share())
                .isGreaterThan(found.single().both().share() + 0.05);
    }

    @Test
    void fewStrangersTellNothing() {
        assertThat(of(people(40, 0.3))).isNull();
    }

    @Test
    void wilsonsIntervalOfTenOfForty() {
        LookalikeStability.Share share = LookalikeStability.Share.of(10, 40);
        assertThat(share.share()).isEqualTo(0.25);
        assertThat(share.low()).isCloseTo(0.1419, within(1e-3));
        assertThat(share.high()).isCloseTo(0.4019, within(1e-3));
    }
}
