package lookalike.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.stats.Sample;
import org.junit.jupiter.api.Test;

class FairnessTest {

    @Test
    void theSpreadOfKnownRates() {
        double[] rates = new double[1000];
        Arrays.fill(rates, 0, 50, 0.01);
        Arrays.fill(rates, 50, 550, 0.001);
        Fairness.Spread spread = Fairness.Spread.of(rates, 0.001, 0.9, new Random(1));
        assertThat(spread.worst()).isCloseTo(10, within(1e-9));
        // 50 people hold 0.5 of a total of 1.
        assertThat(spread.top5()).isCloseTo(0.5, within(1e-9));
        assertThat(spread.none()).isCloseTo(0.45, within(1e-9));
        assertThat(spread.accepted()).isEqualTo(0.9);
        // The binomial error of 0.01 among 999 is 0.0031.
        assertThat(spread.worstHigh() - spread.worst()).isCloseTo(1.96 * 3.15, within(0.02));
        assertThat(spread.top5Low()).isLessThan(0.5).isGreaterThan(0.4);
        assertThat(spread.top5High()).isGreaterThan(0.5).isLessThan(0.6);
    }

    @Test
    void onePhotoOfEachPersonComesAsAFaceAndTheOthersStay() {
        // People with 1, 2 and 3 photos at known places.
        Sample sample = new Sample(new float[] {0, 10, 11, 20, 21, 22}, 1, new int[] {0, 1, 1, 2, 2, 2});
        FaceOfEach split = FaceOfEach.of(sample, 10, 3);
        assertThat(split.people()).containsExactly(0, 1, 2);
        assertThat(split.others()).containsExactly(false, true, true);
        assertThat(split.rest().size()).isEqualTo(4);
        assertThat(IntStream.range(0, 3).map(split.rest()::count)).containsExactly(1, 1, 2);
        assertThat(split.faces()[0]).containsExactly(0);
        for (int row = 1; row < split.rest().size(); row++) {
            float[] left = split.rest().vector(row);
            assertThat(Arrays.asList(split.faces()))
                    .noneSatisfy(face -> assertThat(face).containsExactly(left));
        }
    }

    @Test
    void ofMoreThanSoManyPeopleSomeAreDrawn() {
        Sample sample = new Sample(
                new float[100], 1, IntStream.range(0, 100).map(row -> row / 2).toArray());
        FaceOfEach split = FaceOfEach.of(sample, 20, 3);
        assertThat(split.people()).hasSize(20).isSorted().doesNotHaveDuplicates();
        assertThat(split.rest().classes()).isEqualTo(20);
        assertThat(split.faces()).hasDimensions(20, 1);
    }
}
