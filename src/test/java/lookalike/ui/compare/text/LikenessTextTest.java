package lookalike.ui.compare.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTextTest {

    @Test
    void likenessesAreRoundedDown() {
        assertThat(LikenessText.of(0.456)).isEqualTo("45 %");
        assertThat(LikenessText.of(0.956)).isEqualTo("95.6 %");
        assertThat(LikenessText.of(0.99899)).isEqualTo("99.89 %");
        assertThat(LikenessText.of(0.99996)).isEqualTo("more than 99.99 %");
        assertThat(LikenessText.of(1)).isEqualTo("more than 99.99 %");
    }
}
