package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lookalike.shared.RealData;
import lookalike.shared.SharedFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests public files of a phone and of other encoders: size, mean colour and one pixel must be as decoded by libheif 1.15 (HEIC) and
 * libavif 0.11 (AVIF).
 */
@RealData
class HeifRealDataTest {

    @ParameterizedTest
    @CsvSource({
        "chroma-444.heif, 29, 100, 127.03, 127.02, 127.04, 21, 92, 192 236 63",
        "phone-grid-4032x3024.heic, 3024, 4032, 163.18, 159.12, 155.01, 2360, 1008, 175 170 166",
        "several-images.heic, 1280, 854, 122.73, 126.49, 121.11, 1272, 846, 143 120 21",
        "example.avif, 800, 533, 121.42, 123.62, 102.54, 789, 163, 239 239 239"
    })
    void sizeAndColoursAreThoseOfAnotherDecoder(
            String file, int width, int height, double red, double green, double blue, int x, int y, String pixel) {
        try (Photo photo =
                PhotoReader.read(SharedFolder.resolve("datasets/heif").resolve(file))) {
            assertThat(photo.width()).isEqualTo(width);
            assertThat(photo.height()).isEqualTo(height);
            Raster raster = photo.scaled(1);
            assertThat(mean(raster, 2)).isCloseTo(red, within(0.6));
            assertThat(mean(raster, 1)).isCloseTo(green, within(0.6));
            assertThat(mean(raster, 0)).isCloseTo(blue, within(0.6));
            int at = 3 * (y * width + x);
            String[] expected = pixel.split(" ");
            for (int channel = 0; channel < 3; channel++) {
                assertThat((double) (raster.bgr()[at + 2 - channel] & 0xff))
                        .isCloseTo(Integer.parseInt(expected[channel]), within(5.0));
            }
        }
    }

    private static double mean(Raster raster, int channel) {
        long sum = 0;
        for (int i = channel; i < raster.bgr().length; i += 3) {
            sum += raster.bgr()[i] & 0xff;
        }
        return (double) sum / (raster.bgr().length / 3);
    }
}
