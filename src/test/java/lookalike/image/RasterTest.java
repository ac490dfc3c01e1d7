package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static int[] blues(Raster raster) {
        int[] blues = new int[raster.width() * raster.height()];
        for (int i = 0; i < blues.length; i++) {
            blues[i] = raster.bgr()[3 * i];
        }
        return blues;
    }
}
