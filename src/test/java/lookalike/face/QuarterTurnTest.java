package lookalike.face;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lookalike.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTurnTest {

    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aBoxAndALandmarkStayOnTheirPixel(int degrees) {
        QuarterTurn turn = new QuarterTurn(degrees, WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Raster turned = dot(x, y).turned(degrees);
                FaceBox box = turn.toTurned(new FaceBox(x, y, 1, 1));
                Landmarks landmarks = turn.toTurned(everywhere(x, y));
                assertThat(isLit(turned, box.x(), box.y())).isTrue();
                assertThat(isLit(turned, landmarks.x(67), landmarks.y(67))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theWayBackLeadsToWhereItBegan(int degrees) {
        QuarterTurn turn = new QuarterTurn(degrees, WIDTH, HEIGHT);
        FaceBox box = new FaceBox(-1, 0.5, 4, 3);
        assertThat(turn.toPhoto(turn.toTurned(box))).isEqualTo(box);
        Landmarks landmarks = everywhere(2.5f, 0.25f);
        assertThat(turn.toPhoto(turn.toTurned(landmarks)).xy()).containsExactly(landmarks.xy());
    }

    @Test
    void aBoxIsAsWideAsItWasHigh() {
        assertThat(new QuarterTurn(90, WIDTH, HEIGHT).toTurned(new FaceBox(1, 0, 4, 2)))
                .isEqualTo(new FaceBox(3, 1, 2, 4));
        assertThat(new QuarterTurn(270, WIDTH, HEIGHT).toTurned(new FaceBox(1, 0, 4, 2)))
                .isEqualTo(new FaceBox(0, 2, 2, 4));
    }

    @Test
    void turnsAddUpToLessThanAWholeOne() {
        assertThat(QuarterTurn.sum(270, 180)).isEqualTo(90);
        assertThat(QuarterTurn.sum(0, -90)).isEqualTo(270);
        assertThatThrownBy(() -> new QuarterTurn(360, WIDTH, HEIGHT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuarterTurn(45, WIDTH, HEIGHT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFaceStandsUprightInThePhotoThatIsTurnedForIt() {
        Face face = new Face(
                new DetectedFace(new FaceBox(1, 0, 4, 2), 0.9, 90),
                everywhere(2, 1),
                new FaceQuality(100, 0.005, 100),
                Descriptor.unit(MODEL, new float[] {1, 0}));
        Face upright = new QuarterTurn(90, WIDTH, HEIGHT).toTurned(face);
        assertThat(upright.detected()).isEqualTo(new DetectedFace(new FaceBox(3, 1, 2, 4), 0.9, 0));
        assertThat(upright.landmarks().x(0)).isEqualTo(3);
        assertThat(new QuarterTurn(180, WIDTH, HEIGHT).toTurned(face).turned()).isEqualTo(270);
    }

    private static Raster dot(int x, int y) {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        bgr[3 * (y * WIDTH + x)] = 1;
        return new Raster(WIDTH, HEIGHT, bgr);
    }

    private static boolean isLit(Raster raster, double x, double y) {
        return raster.bgr()[3 * ((int) y * raster.width() + (int) x)] == 1;
    }

    private static Landmarks everywhere(float x, float y) {
        float[] xy = new float[2 * Landmarks.COUNT];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = x;
            xy[i + 1] = y;
        }
        return new Landmarks(xy);
    }
}
