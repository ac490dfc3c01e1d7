package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RasterTest {

    /** Two columns, two rows: 1 2 / 3 4, the same in each channel. */
    private static final Raster PICTURE = new Raster(2, 2, new byte[] {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4});

    @Test
    void aPictureLiesOnItsCanvasAndWhatDoesNotFitIsCutOff() {
        assertThat(PICTURE.onCanvas(3, 3, 1, 1))
                .satisfies(canvas -> assertThat(blues(canvas)).containsExactly(0, 0, 0, 0, 1, 2, 0, 3, 4));
        assertThat(blues(PICTURE.onCanvas(2, 1, 0, 0))).containsExactly(1, 2);
        assertThat(blues(PICTURE.onCanvas(2, 2, 1, 1))).containsExactly(0, 0, 0, 1);
    }

    @Test
    void aMirrorImageHasLeftAndRightExchanged() {
        assertThat(blues(PICTURE.mirrored())).containsExactly(2, 1, 4, 3);
    }

    @Test
    void aPictureIsTurnedClockwise() {
        Raster wide = new Raster(3, 2, new byte[] {1, 0, 0, 2, 0, 0, 3, 0, 0, 4, 0, 0, 5, 0, 0, 6, 0, 0});
        assertThat(wide.turned(0)).isSameAs(wide);
        assertThat(blues(wide.turned(90))).containsExactly(4, 1, 5, 2, 6, 3);
        assertThat(wide.turned(90).width()).isEqualTo(2);
        assertThat(blues(wide.turned(180))).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(wide.turned(180).width()).isEqualTo(3);
        assertThat(blues(wide.turned(270))).containsExactly(3, 6, 2, 5, 1, 4);
        assertThat(wide.turned(270).height()).isEqualTo(3);
        assertThatThrownBy(() -> wide.turned(45)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] blues(Raster raster) {
        int[] blues = new int[raster.width() * raster.height()];
        for (int i = 0; i < blues.length; i++) {
            blues[i] = raster.bgr()[3 * i];
        }
        return blues;
    }
}
