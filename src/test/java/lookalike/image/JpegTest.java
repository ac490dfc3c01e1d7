package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests that pictures are encoded in few enough bytes. */
class JpegTest {

    private static Raster noise(int side) {
        byte[] bgr = new byte[3 * side * side];
        new Random(1).nextBytes(bgr);
        return new Raster(side, side, bgr);
    }

    @Test
    void thePictureIsAsFineAsItsBytesAllow() {
        Raster noise = noise(100);
        byte[] fine = Jpeg.encoded(noise, Jpeg.FINE);
        assertThat(Jpeg.within(noise, fine.length))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(fine));
        assertThat(Jpeg.within(noise, fine.length - 1))
                .hasValueSatisfying(file ->
                        assertThat(file).isEqualTo(Jpeg.encoded(noise, 85)).hasSizeLessThan(fine.length));
        try (Photo photo = PhotoReader.read("noise.jpg", fine)) {
            assertThat(photo.width()).isEqualTo(100);
        }
    }

    @Test
    void whatCannotBeMadeSmallEnoughIsNothing() {
        assertThat(Jpeg.within(noise(100), 500)).isEmpty();
    }
}
