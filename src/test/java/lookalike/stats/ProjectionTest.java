package lookalike.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests principal components with known results. */
class ProjectionTest {

    private static final double ROUNDING = 1e-5;

    @Test
    void pointsOnALineHaveOneAxis() {
        // Along (3, 4) / 5 from (1, 1): at -2, 0, 1 and 5, whose mean is 1.
        Sample sample = people(line(-2), line(0), line(1), line(5));
        Projection projection = Projection.of(sample, 2);
        assertThat(projection.share(0)).isCloseTo(1, within(1e-9));
        assertThat(projection.share(1)).isZero();
        assertThat(projection.project(new float[] {1, 1})).containsExactly(new double[] {-1, 0}, within(ROUNDING));
        assertThat(projection.project(floats(line(5)))).containsExactly(new double[] {4, 0}, within(ROUNDING));
        // Beside the line, as far along it.
        assertThat(projection.project(new float[] {1 - 4, 1 + 3}))
                .containsExactly(new double[] {-1, 0}, within(ROUNDING));
    }

    @Test
    void aTurnedEllipseHasItsAxesAndTheirShares() {
        double turn = Math.toRadians(30);
        // Twelve points around (7, -2): half axes 4 and 1, so variances 8 and 1/2.
        double[][] points = IntStream.range(0, 12)
                .mapToObj(i -> {
                    double along = 4 * Math.cos(i * Math.PI / 6);
                    double across = Math.sin(i * Math.PI / 6);
                    return new double[] {
                        7 + along * Math.cos(turn) - across * Math.sin(turn),
                        -2 + along * Math.sin(turn) + across * Math.cos(turn)
                    };
                })
                .toArray(double[][]::new);
        Projection projection = Projection.of(people(points), 2);
        assertThat(projection.share(0)).isCloseTo(8 / 8.5, within(ROUNDING));
        assertThat(projection.share(1)).isCloseTo(0.5 / 8.5, within(ROUNDING));
        assertThat(projection.project(floats(points[0]))).containsExactly(new double[] {4, 0}, within(ROUNDING));
        // The second axis is (-sin 30, cos 30), whose larger number is already positive.
        assertThat(projection.project(floats(points[3]))).containsExactly(new double[] {0, 1}, within(ROUNDING));
    }

    @Test
    void allAxesTogetherGiveTheMeansBack() {
        Sample sample = Samples.normal(5, 3, 7, 2, 4, 1, 3, 2, 2, 1);
        Projection projection = Projection.of(sample, 5);
        double sum = 0;
        for (int axis = 0; axis < 5; axis++) {
            sum += projection.share(axis);
            assertThat(projection.share(axis)).isLessThanOrEqualTo(axis == 0 ? 1 : projection.share(axis - 1));
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        for (int person = 0; person < sample.classes(); person++) {
            double[] again = projection.reconstruct(projection.project(sample.mean(person)));
            assertThat(floats(again)).containsExactly(sample.mean(person), within(1e-4f));
        }
    }

    @Test
    void distancesAreKeptWhereThereAreMoreDimensionsThanPeople() {
        Sample sample = Samples.normal(40, 2, 11, 1, 1, 1);
        Projection projection = Projection.of(sample, 4);
        assertThat(projection.share(0) + projection.share(1)).isCloseTo(1, within(1e-9));
        assertThat(projection.share(2)).isZero();
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(distance(projection.project(sample.mean(a)), projection.project(sample.mean(b))))
                        .isCloseTo(distance(doubles(sample.mean(a)), doubles(sample.mean(b))), within(1e-3));
            }
        }
    }

    @Test
    void aPersonWithManyPhotosWeighsAsMuchAsOneWithOne() {
        double[][] rows = {{0, 0}, {0, 0.2}, {0, -0.2}, {4, 0}};
        Projection projection = Projection.of(Samples.of(new int[] {0, 0, 0, 1}, rows), 2);
        assertThat(projection.project(new float[] {2, 9})).containsExactly(new double[] {0, 0}, within(ROUNDING));
    }

    @Test
    void onePersonAndTwo() {
        Projection one = Projection.of(people(new double[] {1, 2, 3}), 2);
        assertThat(one.share(0) + one.share(1)).isZero();
        assertThat(one.project(new float[] {5, 5, 5})).containsExactly(0, 0);
        Projection two = Projection.of(people(new double[] {1, 0, 0}, new double[] {0, 1, 0}), 2);
        assertThat(two.share(0)).isCloseTo(1, within(1e-9));
        assertThat(two.project(new float[] {1, 0, 0}))
                .containsExactly(new double[] {Math.sqrt(0.5), 0}, within(ROUNDING));
        assertThat(two.project(new float[] {0, 1, 0}))
                .containsExactly(new double[] {-Math.sqrt(0.5), 0}, within(ROUNDING));
    }

    @Test
    void theSameSampleGivesTheSameProjectionTurnedOverOrNot() {
        Sample sample = Samples.normal(8, 2, 3, Samples.equal(20, 2));
        float[] probe = new float[8];
        Random random = new Random(5);
        for (int i = 0; i < probe.length; i++) {
            probe[i] = (float) random.nextGaussian();
        }
        Projection first = Projection.of(sample, 2);
        assertThat(Projection.of(sample, 2).project(probe)).isEqualTo(first.project(probe));
        // The same people in another order.
        int[] turned =
                IntStream.range(0, 40).map(row -> 19 - sample.classOf(row)).toArray();
        assertThat(Projection.of(new Sample(sample.vectors(), 8, turned), 2).project(probe))
                .containsExactly(first.project(probe), within(1e-6));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Projection projection = Projection.of(people(new double[] {1, 2}, new double[] {3, 4}), 2);
        assertThatThrownBy(() -> projection.project(new float[3])).hasMessageContaining("3 numbers");
        assertThatThrownBy(() -> Projection.of(new Sample(new float[0], 2, new int[0]), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] line(double at) {
        return new double[] {1 + at * 0.6, 1 + at * 0.8};
    }

    private static Sample people(double[]... means) {
        return Samples.of(IntStream.range(0, means.length).toArray(), means);
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum());
    }

    private static double[] doubles(float[] vector) {
        return IntStream.range(0, vector.length).mapToDouble(i -> vector[i]).toArray();
    }

    private static float[] floats(double[] vector) {
        float[] floats = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            floats[i] = (float) vector[i];
        }
        return floats;
    }
}
