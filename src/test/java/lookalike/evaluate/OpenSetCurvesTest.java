package lookalike.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.stats.MahalanobisFit;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests open-set errors with evenly spread people who have two photos each. */
class OpenSetCurvesTest {

    private static final int PEOPLE = 1400;
    private static final int DIMENSION = 16;

    private static OpenSetCurves curves;

    @BeforeAll
    static void measure() {
        Random random = new Random(2);
        float[] values = new float[2 * PEOPLE * DIMENSION];
        int[] classes = new int[2 * PEOPLE];
        for (int k = 0; k < PEOPLE; k++) {
            double[] mean =
                    random.doubles(DIMENSION).map(x -> random.nextGaussian()).toArray();
            for (int n = 0; n < 2; n++) {
                double[] photo = Arrays.stream(mean)
                        .map(x -> x + 0.35 * random.nextGaussian())
                        .toArray();
                double length = Math.sqrt(Arrays.stream(photo).map(x -> x * x).sum());
                classes[2 * k + n] = k;
                for (int i = 0; i < DIMENSION; i++) {
                    values[(2 * k + n) * DIMENSION + i] = (float) (photo[i] / length);
                }
            }
        }
        Sample sample = new Sample(values, DIMENSION, classes);
        OpenSet.Split split = OpenSet.split(sample, 1);
        SimilarityMetric metric = SimilarityMetric.of(
                        new ChosenMethods(
                                RankingMethod.euclidean(split.gallery(), Aggregate.MEAN),
                                RankingMethod.mahalanobis(
                                        MahalanobisFit.quick(split.gallery(), Estimator.POOLED), Aggregate.MEAN)),
                        split.gallery(),
                        new CancelSignal())
                .orElseThrow();
        curves = OpenSetCurves.of(metric, split, sample, 1, new CancelSignal());
    }

    @Test
    void smallerGalleriesMissFewer() {
        assertThat(curves.sizes()).extracting(OpenSetCurves.GallerySize::people).containsExactly(300, PEOPLE / 2);
        OpenSetCurves.GallerySize small = curves.sizes().get(0);
        OpenSetCurves.GallerySize large = curves.sizes().get(1);
        assertThat(large.strangers()).isEqualTo(PEOPLE);
        assertThat(large.mates()).isEqualTo(PEOPLE);
        assertThat(small.mates()).isEqualTo(2 * 300);
        assertThat(small.missedAt(0.01)).isLessThan(large.missedAt(0.01));
    }

    @Test
    void theMoreStrangersMayPassTheFewerAreMissed() {
        double[] missed = Arrays.stream(curves.sizes().get(1).det())
                .mapToDouble(point -> point[1])
                .toArray();
        for (int i = 1; i < missed.length; i++) {
            assertThat(missed[i]).isLessThanOrEqualTo(missed[i - 1]);
        }
        assertThat(missed[0]).isGreaterThan(missed[missed.length - 1]);
        assertThat(curves.sizes().get(1).missedAt(0.3)).as("not on the curve").isNaN();
    }

    @Test
    void whatIsForetoldOfStrangersIsObserved() {
        assertThat(curves.foretold()).hasSize(2);
        OpenSetCurves.Foretold hundredth = curves.foretold().get(0);
        assertThat(hundredth.rate()).isEqualTo(0.01);
        // 14 of 1,400 photos of 700 strangers: nine tenths of such counts are within a factor of 1.6.
        assertThat(hundredth.observed()).isBetween(0.005, 0.02);
        assertThat(hundredth.low()).isLessThan(0.01);
        assertThat(hundredth.high()).isGreaterThan(0.01);
    }
}
