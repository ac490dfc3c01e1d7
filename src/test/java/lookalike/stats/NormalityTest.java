package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalityTest {

    @Test
    void aNormalSampleIsPlausible() {
        Normality normality = Normality.of(Samples.normal(6, 5, 1, Samples.equal(200, 5)));
        assertThat(normality.dimensions()).isEqualTo(6);
        assertThat(normality.degreesOfFreedom()).isEqualTo(800);
        assertThat(normality.kurtosis()).isCloseTo(1, within(0.06));
        assertThat(normality.answer()).isEqualTo(Normality.Answer.PLAUSIBLE);
        assertThat(normality.width()).isCloseTo(1, within(0.1));
        double median = normality.squares()[normality.squares().length / 2];
        assertThat(median).isCloseTo(normality.expected(0.5), within(0.4));
    }

    @ParameterizedTest
    @CsvSource({"600, 2", "600, 3", "610, 5", "300, 20", "2000, 5"})
    void normalSamplesOfEveryShapeAreNotRejected(int people, int photos) {
        int rejected = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Normality normality = Normality.of(Samples.normal(5, 5, seed, Samples.equal(people, photos)));
            if (photos > 2) {
                // The probability is spread evenly over 0..1: neither always near 0 nor always 1.
                assertThat(normality.skewnessP()).isLessThan(0.9999);
            } else {
                assertThat(normality.skewnessP()).isNaN();
            }
            rejected += normality.answer() == Normality.Answer.PLAUSIBLE ? 0 : 1;
        }
        assertThat(rejected).isLessThanOrEqualTo(1);
    }

    @Test
    void aSkewedSampleIsNotSymmetric() {
        Random random = new Random(6);
        float[] values = new float[3000 * 2];
        int[] classes = new int[3000];
        for (int row = 0; row < 3000; row++) {
            classes[row] = row / 10;
            for (int i = 0; i < 2; i++) {
                values[row * 2 + i] = (float) -Math.log(random.nextDouble());
            }
        }
        assertThat(Normality.of(new Sample(values, 2, classes)).skewnessP()).isLessThan(1e-6);
    }

    @Test
    void heavyTailsAreNotNormal() {
        Normality normality = Normality.of(student(4, 5));
        assertThat(normality.answer()).isEqualTo(Normality.Answer.NO);
        assertThat(normality.kurtosis()).isGreaterThan(1.2);
        assertThat(normality.width()).isGreaterThan(1.5);
        assertThat(normality.kurtosisP()).isLessThan(1e-6);
    }

    @Test
    void theTailsOfAStudentDistributionAreFound() {
        // Of a class's two vectors the difference has lighter tails than the vectors; many in a class show them as they
        // are.
        MahalanobisFit fit = MahalanobisFit.withShrinkage(student(6, 40), Estimator.POOLED, Shrinkage.of(0), false)
                .withTails();
        assertThat(fit.tails()).isBetween(4.5, 9.5);
        MahalanobisFit normal = MahalanobisFit.withShrinkage(
                        Samples.normal(8, 5, 2, Samples.equal(100, 40)), Estimator.POOLED, Shrinkage.of(0), false)
                .withTails();
        assertThat(normal.tails()).isEqualTo(10);
    }

    @Test
    void mardiasFiguresOfOneDimensionAreTheUsualOnes() {
        double[][] rows = new double[40][];
        Random random = new Random(4);
        double sum = 0;
        for (int i = 0; i < 40; i++) {
            rows[i] = new double[] {Math.exp(random.nextGaussian())};
            sum += rows[i][0];
        }
        double mean = sum / 40;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double[] row : rows) {
            second += Math.pow(row[0] - mean, 2) / 40;
            third += Math.pow(row[0] - mean, 3) / 40;
            fourth += Math.pow(row[0] - mean, 4) / 40;
        }
        Normality normality = Normality.of(Samples.of(new int[40], rows));
        assertThat(normality.dimensions()).isEqualTo(1);
        // A residual is scaled by n/(n-1) and the variance has the divisor n-1, so both together are the plain moments.
        assertThat(normality.skewness()).isCloseTo(third * third / Math.pow(second, 3), within(1e-4));
        assertThat(3 * normality.kurtosis()).isCloseTo(fourth / (second * second), within(1e-4));
    }

    @Test
    void tooFewVectorsSayNothing() {
        Normality normality = Normality.of(Samples.normal(6, 5, 5, 3, 3, 1, 1));
        assertThat(normality.answer()).isEqualTo(Normality.Answer.UNKNOWN);
        assertThat(normality.squares()).isEmpty();
    }

    /** Classes whose vectors follow a Student distribution: a normal vector divided by the root of a chi-squared number. */
    private static Sample student(int freedom, int rows) {
        Random random = new Random(3);
        int classes = 4000 / rows;
        int dimension = 8;
        float[] values = new float[classes * rows * dimension];
        int[] numbers = new int[classes * rows];
        for (int r = 0; r < numbers.length; r++) {
            numbers[r] = r / rows;
            double chi = random.doubles(freedom)
                    .map(x -> Math.pow(random.nextGaussian(), 2))
                    .sum();
            for (int i = 0; i < dimension; i++) {
                values[r * dimension + i] =
                        (float) (10.0 * numbers[r] + random.nextGaussian() / Math.sqrt(chi / freedom));
            }
        }
        return new Sample(values, dimension, numbers);
    }
}
