package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FaceShapeTest {

    private static final FaceShape SHAPE = FaceShape.standard();

    @Test
    void theComponentsAreOrthonormalAndTheMeanIsCentred() {
        for (int i = 0; i < SHAPE.components().length; i++) {
            for (int j = 0; j <= i; j++) {
                assertThat(dot(SHAPE.components()[i], SHAPE.components()[j])).isCloseTo(i == j ? 1 : 0, within(1e-4));
            }
        }
        assertThat(dot(SHAPE.mean(), SHAPE.mean())).isCloseTo(1, within(1e-4));
    }

    @Test
    void theMeanAndWhatTheComponentsSpanFit() {
        double[] shape = SHAPE.mean().clone();
        assertThat(SHAPE.misfit(landmarks(shape, 1, 0, 0, 0))).isLessThan(1e-4);
        for (int i = 0; i < shape.length; i++) {
            shape[i] += 0.1 * SHAPE.components()[0][i] - 0.05 * SHAPE.components()[5][i];
        }
        assertThat(SHAPE.misfit(landmarks(shape, 1, 0, 0, 0))).isLessThan(0.002);
    }

    @Test
    void placeSizeAndTurnDoNotMatter() {
        double[] odd = SHAPE.mean().clone();
        Random random = new Random(3);
        for (int i = 0; i < odd.length; i++) {
            odd[i] += 0.005 * random.nextGaussian();
        }
        double misfit = SHAPE.misfit(landmarks(odd, 1, 0, 0, 0));
        assertThat(misfit).isBetween(0.03, 0.08);
        assertThat(SHAPE.misfit(landmarks(odd, 300, 1, 500, -20))).isCloseTo(misfit, within(1e-4));
    }

    @Test
    void pointsInOnePlaceOrAnywhereDoNotFit() {
        assertThat(SHAPE.misfit(new Landmarks(new float[2 * Landmarks.COUNT]))).isGreaterThan(0.1);
        double[] anywhere = new Random(5).doubles(2 * Landmarks.COUNT).toArray();
        assertThat(SHAPE.misfit(landmarks(anywhere, 1, 0, 0, 0))).isGreaterThan(0.3);
    }

    private static Landmarks landmarks(double[] shape, double size, double angle, double x, double y) {
        float[] xy = new float[shape.length];
        for (int i = 0; i < shape.length; i += 2) {
            xy[i] = (float) (x + size * (Math.cos(angle) * shape[i] - Math.sin(angle) * shape[i + 1]));
            xy[i + 1] = (float) (y + size * (Math.sin(angle) * shape[i] + Math.cos(angle) * shape[i + 1]));
        }
        return new Landmarks(xy);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
