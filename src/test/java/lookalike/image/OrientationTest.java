package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests photos that are stored in each of the eight orientations. */
class OrientationTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    @ParameterizedTest
    @EnumSource(OrientedPictures.Kind.class)
    void everyOrientationOfEveryFormatHasTheUprightPixels(OrientedPictures.Kind kind) throws IOException {
        BufferedImage upright = TestPictures.drawn(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        byte[] expected = pixels(OrientedPictures.file(kind, upright, 1));
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] pixels = pixels(OrientedPictures.file(kind, upright, orientation));
            if (kind.isExact()) {
                assertThat(pixels).as("orientation %d", orientation).isEqualTo(bgr(upright));
            }
            assertThat(meanDifference(pixels, expected))
                    .as("orientation %d", orientation)
                    .isLessThan(2);
        }
    }

    @ParameterizedTest
    @EnumSource(RawPictures.Kind.class)
    void everyOrientationOfEveryRawFileHasTheUprightPixels(RawPictures.Kind kind) throws IOException {
        BufferedImage upright = TestPictures.drawn(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        byte[] expected = pixels(RawPictures.jpeg(upright));
        for (int orientation = 1; orientation <= 8; orientation++) {
            assertThat(meanDifference(pixels(RawPictures.file(kind, upright, orientation)), expected))
                    .as("orientation %d", orientation)
                    .isLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255})
    void anOrientationThatDoesNotExistTurnsNothing(int orientation) throws IOException {
        byte[] jpeg = TestPictures.jpegWithOrientation(orientation);
        assertThat(pixels(jpeg)).isEqualTo(pixels(TestPictures.jpegWithOrientation(1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void photosOfPhonesStandUpright(String name, int width, int height) throws IOException {
        try (InputStream in = OrientationTest.class.getResourceAsStream(name);
                Photo photo = PhotoReader.read(name, in.readAllBytes())) {
            assertThat(photo.width()).isEqualTo(width);
            assertThat(photo.height()).isEqualTo(height);
        }
    }

    private static Object[][] cases() {
        return new Object[][] {{"orientation-6.webp", 512, 512}, {"xmp-before-exif-6.jpg", 512, 512}};
    }

    @Test
    void aTagBehindTheEndOfTheFileIsNone() {
        byte[] exif = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 9, 1, 18, 0, 3, 0, 0, 0, 9, 0x7f, -1, -1, -1};
        for (int end = 0; end <= exif.length; end++) {
            assertThat(Orientation.ofExif(exif, 0, end)).isEmpty();
        }
        assertThat(TiffTags.of(exif).entries())
                .isEqualTo(Map.of(274, TiffTags.of(exif).entry(274).orElseThrow()));
    }

    private static double meanDifference(byte[] a, byte[] b) {
        assertThat(a).hasSameSizeAs(b);
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs((a[i] & 0xff) - (b[i] & 0xff)))
                .average()
                .orElseThrow();
    }

    private static byte[] pixels(byte[] file) {
        try (Photo photo = PhotoReader.read("a", file)) {
            assertThat(photo.width()).isEqualTo(WIDTH);
            assertThat(photo.height()).isEqualTo(HEIGHT);
            return photo.scaled(1).bgr();
        }
    }

    private static byte[] bgr(BufferedImage image) {
        byte[] bgr = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) (image.getRGB(i / 3 % WIDTH, i / 3 / WIDTH) >> 8 * (i % 3));
        }
        return bgr;
    }
}
