package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrectionTest {

    /** Number of photos of the other classes that is so large that the factor is 1 + 1/n. */
    private static final int MANY = Integer.MAX_VALUE;

    @Test
    void theNormalDistributionGivesTheLogarithmOfItsDensity() {
        Correction normal = new Correction(128, Double.POSITIVE_INFINITY, MANY);
        assertThat(normal.line(1, 0).square(200)).isCloseTo(100 + 128 * Math.log(2), within(1e-6));
        assertThat(normal.line(4, 3).square(200)).isCloseTo(160 + 128 * Math.log(1.25) + 3, within(1e-6));
    }

    @Test
    void manyDegreesOfFreedomAreTheNormalDistribution() {
        Correction normal = new Correction(8, Double.POSITIVE_INFINITY, MANY);
        assertThat(new Correction(8, 1e7, MANY).line(2, 0.5).square(20))
                .isCloseTo(normal.line(2, 0.5).square(20), within(1e-4));
    }

    @Test
    void withoutDegreesOfFreedomOrWithManyPhotosTheDistanceIsItself() {
        assertThat(Correction.none(128).line(1, 0).square(50)).isCloseTo(50, within(1e-6));
        assertThat(new Correction(128, 20, 5).line(5, 0).square(50)).isCloseTo(50, within(1e-6));
        assertThat(new Correction(128, 20, MANY).line(MANY, 0).square(50)).isCloseTo(50, within(1e-4));
        assertThat(new Correction(128, 20, MANY).line(MANY, 0).distance(0)).isCloseTo(0, within(1e-3));
    }

    @Test
    void itIsTheSquareOfEqualDensity() {
        double tails = 12;
        int d = 5;
        Correction correction = new Correction(d, tails, MANY);
        double factor = 1.5;
        double logDeterminant = 0.7;
        double square = correction.line(2, logDeterminant).square(9);
        double density = logDeterminant + d * Math.log(factor) + (tails + d) * Math.log1p(9 / (tails * factor));
        assertThat((tails + d) * Math.log1p(square / tails)).isCloseTo(density, within(1e-6));
    }

    @Test
    void theSameDistanceFromFewerPhotosIsWorthLessOnlyWhereItIsSmall() {
        Correction correction = new Correction(128, 20, MANY);
        assertThat(correction.line(1, 0).square(60))
                .isGreaterThan(correction.line(5, 0).square(60));
        assertThat(correction.line(1, 0).square(900))
                .isLessThan(correction.line(5, 0).square(900));
    }
}
