package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void sharesAndQuantilesOfEvenlySpreadValues() {
        Histogram.Counter counter = new Histogram.Counter(10, 1000);
        for (int i = 0; i < 10_000; i++) {
            counter.add((i + 0.5) / 1000);
        }
        Histogram histogram = counter.histogram();
        assertThat(histogram.total()).isEqualTo(10_000);
        assertThat(histogram.below(0)).isZero();
        assertThat(histogram.below(2.5)).isCloseTo(0.25, within(1e-9));
        assertThat(histogram.below(99)).isEqualTo(1);
        assertThat(histogram.quantile(0.25)).isCloseTo(2.5, within(1e-9));
        assertThat(histogram.quantile(0)).isCloseTo(0, within(1e-9));
        assertThat(histogram.quantile(1)).isCloseTo(10, within(1e-9));
        assertThat(histogram.shares(5, 5)).containsExactly(new double[] {0.1, 0.1, 0.1, 0.1, 0.1}, within(1e-9));
    }

    @Test
    void gapsAndWhatLiesOutside() {
        Histogram.Counter counter = new Histogram.Counter(1, 10);
        counter.add(-1);
        counter.add(0.55);
        counter.add(7);
        Histogram histogram = counter.histogram();
        assertThat(histogram.below(0.5)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(histogram.quantile(0.5)).isBetween(0.5, 0.6);
        assertThat(histogram.quantile(0.9)).isBetween(0.9, 1.0);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThat(new Histogram.Counter(1, 10).histogram().quantile(0.5)).isNaN();
    }
}
