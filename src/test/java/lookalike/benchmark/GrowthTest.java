package lookalike.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void powersOfTheSizeAreFound() {
        assertThat(power(2)).isCloseTo(2, within(1e-12));
        assertThat(power(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(power(0)).isCloseTo(0, within(1e-12));
    }

    private static double power(double exponent) {
        Growth growth = new Growth();
        for (int size : new int[] {10, 100, 5000}) {
            growth.add(size, 3 * Math.pow(size, exponent));
        }
        Measurement found = growth.exponent(Benchmark.SEARCH, "time").get(0);
        assertThat(found.name()).isEqualTo("growth of time, from 10 to 5000");
        return found.value();
    }

    @Test
    void oneSizeTellsNoGrowth() {
        Growth growth = new Growth();
        growth.add(10, 1);
        assertThat(growth.exponent(Benchmark.SEARCH, "time")).isEmpty();
    }
}
