package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.task.CancelSignal;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RarityTest {

    private static final int PEOPLE = 400;
    private static final int DIMENSION = 16;

    /** People with one photo each, spread evenly over a sphere, for which the shares are known. */
    private static Sample sphere(int people, long seed) {
        Random random = new Random(seed);
        float[] values = new float[DIMENSION * people];
        for (int person = 0; person < people; person++) {
            System.arraycopy(onSphere(random), 0, values, DIMENSION * person, DIMENSION);
        }
        return new Sample(values, DIMENSION, IntStream.range(0, people).toArray());
    }

    private static float[] onSphere(Random random) {
        double[] x = IntStream.range(0, DIMENSION)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        double length = Math.sqrt(Arrays.stream(x).map(each -> each * each).sum());
        float[] unit = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            unit[i] = (float) (x[i] / length);
        }
        return unit;
    }

    /** The area of the cap within a distance: the integral of {@code sin^(n-2)} over the angle. */
    private static double share(double distance) {
        return cap(2 * Math.asin(distance / 2)) / cap(Math.PI);
    }

    private static double cap(double angle) {
        int steps = 10_000;
        return IntStream.range(0, steps)
                .mapToDouble(i -> Math.pow(Math.sin(angle * (i + 0.5) / steps), DIMENSION - 2) * angle / steps)
                .sum();
    }

    /** The distance within which a share of the sphere lies. */
    private static double distance(double share) {
        double low = 0;
        double high = 2;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (share(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Rarity rarity(Sample sample) {
        int[] rows = IntStream.range(0, sample.size()).toArray();
        return Rarity.of(Aggregate.MEAN.euclidean(sample), sample, rows, new CancelSignal())
                .orElseThrow();
    }

    @Test
    void onASphereTheRarityIsThatOfTheCap() {
        Sample sample = sphere(PEOPLE, 1);
        Rarity rarity = rarity(sample);
        double[] distances = Aggregate.MEAN.euclidean(sphere(PEOPLE, 2)).distances(onSphere(new Random(3)));
        for (double oneIn : new double[] {200, 600, 2_000}) {
            Rarity.Estimate found =
                    rarity.of(distances).oneIn(distance(1 / oneIn)).orElseThrow();
            assertThat(found.low()).isLessThan(found.value());
            assertThat(found.high()).isGreaterThan(found.value());
            assertThat(found.value()).isCloseTo(oneIn, Percentage.withPercentage(30));
        }
    }

    @Test
    void theChanceOfAMatchIsThatOfTheNearestOfSoManyPoints() {
        Rarity rarity = rarity(sphere(PEOPLE, 4));
        for (int people : new int[] {1_000, 3_000}) {
            double expected = 1 - Math.pow(1 - 0.7 / people, people);
            Rarity.Estimate found =
                    rarity.chance(distance(0.7 / people), people).orElseThrow();
            assertThat(found.value()).isCloseTo(expected, Percentage.withPercentage(15));
        }
    }

    @Test
    void whatIsCommonOrTooRareToTellHasNoFigure() {
        Sample sample = sphere(PEOPLE, 5);
        Rarity rarity = rarity(sample);
        double[] distances = Aggregate.MEAN.euclidean(sample).distancesWithout(0);
        assertThat(rarity.of(distances).oneIn(1.3)).isEmpty();
        assertThat(rarity.of(distances).oneIn(1e-6)).isEmpty();
    }

    @Test
    void fewPeopleTellNothingOfTheTail() {
        Sample sample = sphere(Rarity.FEWEST_PEOPLE - 1, 6);
        int[] rows = IntStream.range(0, sample.size()).toArray();
        assertThat(Rarity.of(Aggregate.MEAN.euclidean(sample), sample, rows, new CancelSignal()))
                .isEmpty();
    }

    @Test
    void aPersonOfManyPhotosWeighsNoMoreThanOthers() {
        Sample single = sphere(PEOPLE, 7);
        int copies = 50;
        float[] values = Arrays.copyOf(single.vectors(), DIMENSION * (PEOPLE + copies));
        int[] people = Arrays.copyOf(IntStream.range(0, PEOPLE).toArray(), PEOPLE + copies);
        for (int i = 0; i < copies; i++) {
            System.arraycopy(single.vector(0), 0, values, DIMENSION * (PEOPLE + i), DIMENSION);
            people[PEOPLE + i] = 0;
        }
        Rarity.Estimate one = rarity(single).chance(distance(0.001), 1_000).orElseThrow();
        Rarity.Estimate many = rarity(new Sample(values, DIMENSION, people))
                .chance(distance(0.001), 1_000)
                .orElseThrow();
        assertThat(many.value()).isCloseTo(one.value(), Percentage.withPercentage(2));
    }

    @Test
    void theMomentsOfAnExponentialTailGiveItsScale() {
        int count = 10_000;
        double[] excesses = IntStream.range(0, count)
                .mapToDouble(i -> -3 * Math.log(1 - (i + 0.5) / count))
                .toArray();
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        TailFit fit = TailFit.of(0.01, excesses, weights);
        assertThat(fit.shape()).isCloseTo(0, within(0.01));
        assertThat(fit.scale()).isCloseTo(3, within(0.03));
        assertThat(fit.beyond(6)).isCloseTo(0.01 * Math.exp(-2), Percentage.withPercentage(2));
        assertThat(fit.beyond(0)).isEqualTo(0.01);
    }

    @Test
    void aUniformTailEnds() {
        int count = 10_000;
        double[] excesses =
                IntStream.range(0, count).mapToDouble(i -> (i + 0.5) / count).toArray();
        double[] weights = new double[count];
        Arrays.fill(weights, 2);
        TailFit fit = TailFit.of(0.05, excesses, weights);
        assertThat(fit.shape()).isCloseTo(-1, within(0.01));
        assertThat(fit.beyond(0.25)).isCloseTo(0.0375, within(1e-4));
        assertThat(fit.beyond(1.1)).isZero();
        assertThat(Optional.of(fit).map(TailFit::share)).hasValue(0.05);
    }
}
