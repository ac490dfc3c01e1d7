package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessScaleTest {

    private static final LikenessScale FOUR = new LikenessScale(4);

    @Test
    void aStepIsTenTimesAsRare() {
        assertThat(FOUR.place(0)).isZero();
        assertThat(FOUR.place(0.9)).isCloseTo(0.25, within(1e-9));
        assertThat(FOUR.place(0.999)).isCloseTo(0.75, within(1e-9));
        assertThat(FOUR.place(0.9999)).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsRarerThanTheAxisShowsIsAtItsEnd() {
        assertThat(FOUR.place(0.999999)).isEqualTo(1);
        assertThat(FOUR.place(1)).isEqualTo(1);
    }

    @Test
    void ticksAndTheirWords() {
        assertThat(FOUR.ticks()).containsExactly(new double[] {0, 0.9, 0.99, 0.999, 0.9999}, within(1e-12));
        assertThat(LikenessScale.tick(0)).isEqualTo("0 %");
        assertThat(LikenessScale.tick(0.999)).isEqualTo("99.9 %");
        assertThat(LikenessScale.tick(0.99999)).isEqualTo("99.999 %");
    }

    @Test
    void likenessesInWordsAreRoundedDown() {
        assertThat(LikenessScale.words(0.456)).isEqualTo("45 %");
        assertThat(LikenessScale.words(0.956)).isEqualTo("95.6 %");
        assertThat(LikenessScale.words(0.99899)).isEqualTo("99.89 %");
        assertThat(LikenessScale.words(0.99996)).isEqualTo("more than 99.99 %");
        assertThat(LikenessScale.words(1)).isEqualTo("more than 99.99 %");
    }
}
