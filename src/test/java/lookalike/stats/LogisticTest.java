package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {

    @Test
    void twoNormalGroupsOfOneVarianceGiveTheSlopeOfTheTheory() {
        // With equal variances the log odds are linear: slope (m1 - m0) / s^2, 0 in the middle.
        Random random = new Random(1);
        double[] genuine =
                random.doubles(20_000).map(x -> 1 + 0.5 * random.nextGaussian()).toArray();
        double[] others =
                random.doubles(5_000).map(x -> 2 + 0.5 * random.nextGaussian()).toArray();
        Logistic logistic = Logistic.fit(genuine, others);
        assertThat(logistic.slope()).isCloseTo(-4, within(0.15));
        assertThat(logistic.probability(1.5)).isCloseTo(0.5, within(0.02));
        assertThat(logistic.probability(1)).isCloseTo(1 / (1 + Math.exp(-2)), within(0.02));
    }

    @Test
    void groupsThatDoNotOverlapDoNotMakeACliff() {
        double[] genuine = {0.1, 0.2, 0.25, 0.3};
        double[] others = {0.6, 0.7, 0.9, 1.0};
        Logistic logistic = Logistic.fit(genuine, others);
        assertThat(logistic.probability(0.3)).isBetween(0.6, 0.95);
        assertThat(logistic.probability(0.6)).isBetween(0.05, 0.4);
        assertThat(Arrays.stream(genuine).map(logistic::probability))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void groupsThatAreTheSameSayNothing() {
        double[] same = {1, 2, 3, 4};
        assertThat(Logistic.fit(same, same).probability(2)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void itCanBeHeldBelowAProbability() {
        Logistic held = new Logistic(10, -10).atMost(0.9, 0.5);
        assertThat(held.probability(0.5)).isCloseTo(0.9, within(1e-9));
        assertThat(new Logistic(10, -10).atMost(0.9, 2).probability(2)).isLessThan(0.1);
    }
}
