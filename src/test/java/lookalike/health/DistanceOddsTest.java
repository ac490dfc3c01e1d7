package lookalike.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DistanceOddsTest {

    private static final double[] GENUINE = normal(0.6, 0.1, 4000, 1);
    private static final double[] STRANGERS = normal(1.3, 0.1, 4000, 2);
    private static final double[] NEAREST = gumbel(0.95, 0.03, 4000);

    private static double[] normal(double mean, double spread, int count, long seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> mean + spread * random.nextGaussian())
                .limit(count)
                .toArray();
    }

    private static double[] gumbel(double location, double scale, int count) {
        Random random = new Random(3);
        return DoubleStream.generate(() -> location + scale * Math.log(-Math.log(1 - random.nextDouble())))
                .limit(count)
                .toArray();
    }

    @Test
    void theDistributionsAreFound() {
        DistanceOdds odds = DistanceOdds.of(GENUINE, NEAREST, STRANGERS);
        assertThat(odds.genuine()).isCloseTo(0.6, within(0.01));
        assertThat(odds.nearest()).isCloseTo(0.95, within(0.005));
        assertThat(odds.nearestSpread()).isCloseTo(0.03, within(0.003));
        assertThat(odds.stranger()).isCloseTo(1.3, within(0.01));
        assertThat(odds.strangerSpread()).isCloseTo(0.1, within(0.01));
    }

    @Test
    void aFewWrongLabelsDoNotMatter() {
        double[] nearest = DoubleStream.concat(
                        DoubleStream.of(NEAREST), DoubleStream.of(GENUINE).limit(500))
                .toArray();
        double[] genuine = DoubleStream.concat(
                        DoubleStream.of(GENUINE), DoubleStream.of(STRANGERS).limit(100))
                .toArray();
        DistanceOdds clean = DistanceOdds.of(GENUINE, NEAREST, STRANGERS);
        DistanceOdds mixed = DistanceOdds.of(genuine, nearest, STRANGERS);
        assertThat(mixed.nearestSpread()).isCloseTo(clean.nearestSpread(), within(0.005));
        assertThat(mixed.match(0.7)).isCloseTo(clean.match(0.7), within(1.0));
        assertThat(mixed.misfit(1.2)).isCloseTo(clean.misfit(1.2), within(1.0));
    }

    @Test
    void theOddsRiseAndFallWithTheDistance() {
        DistanceOdds odds = DistanceOdds.of(GENUINE, NEAREST, STRANGERS);
        for (double distance = 0; distance < 2; distance += 0.01) {
            assertThat(odds.match(distance)).isGreaterThanOrEqualTo(odds.match(distance + 0.01) - 1e-9);
            assertThat(odds.misfit(distance)).isLessThanOrEqualTo(odds.misfit(distance + 0.01) + 1e-9);
        }
        assertThat(odds.match(0.6)).isGreaterThan(5);
        assertThat(odds.match(0.9)).isNegative();
        assertThat(odds.misfit(0.6)).isNegative();
        assertThat(odds.misfit(1.3)).isGreaterThan(5);
        assertThat(DistanceOdds.probability(0)).isEqualTo(0.5);
    }
}
