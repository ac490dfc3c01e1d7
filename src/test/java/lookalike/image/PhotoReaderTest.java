package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.image.UnreadablePhotoException.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests photos of every kind. The test picture is 60 x 40, with a red left third, the rest blue, and a green top right corner. */
class PhotoReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "bmp", "tiff", "gif"})
    void everyFormatIsRead(String format) throws IOException {
        try (Photo photo = PhotoReader.read("a." + format, TestPictures.encoded(format))) {
            assertThat(photo.width()).isEqualTo(60);
            assertThat(photo.height()).isEqualTo(40);
            assertColours(photo.scaled(1), 60, 40);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 40", "2, 60, 40", "3, 60, 40", "4, 60, 40", "5, 40, 60", "6, 40, 60", "7, 40, 60", "8, 40, 60"})
    void exifOrientationTurnsThePhotoUpright(int orientation, int width, int height) throws IOException {
        byte[] turned = TestPictures.jpegWithOrientation(orientation);
        try (Photo photo = PhotoReader.read("turned.jpg", turned)) {
            assertThat(photo.width()).isEqualTo(width);
            assertThat(photo.height()).isEqualTo(height);
            // The place of the green corner after turning the photo upright.
            int[] corner = TestPictures.greenCorner(orientation, width, height);
            assertThat(TestPictures.pixel(photo.scaled(1), corner[0], corner[1]))
                    .isEqualTo("green");
        }
    }

    @Test
    void aLargeTurnedJpegIsReducedYetKeepsItsSizeAndColours() throws IOException {
        try (Photo photo = PhotoReader.read("large.jpg", TestPictures.largeTurnedJpeg(2400, 1600))) {
            assertThat(photo.width()).isEqualTo(1600);
            assertThat(photo.height()).isEqualTo(2400);
            Raster small = photo.within(160);
            assertThat(small.height()).isEqualTo(160);
            assertThat(small.width()).isEqualTo(107);
            // A crop at full resolution shows the same place as one of the reduced copy.
            Raster full = photo.crop(new Affine(1, 0, -800, 0, 1, -1200), 20, 20);
            Raster reduced = photo.crop(new Affine(0.1, 0, -79, 0, 0.1, -119), 20, 20);
            assertThat(TestPictures.pixel(full, 10, 10)).isEqualTo(TestPictures.pixel(reduced, 10, 10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"grey.jpeg", "grey16.png", "colour16.png", "colour16.tiff", "cmyk.jpeg"})
    void everyKindOfPixelIsRead(String kind) throws IOException {
        try (Photo photo = PhotoReader.read(kind, TestPictures.special(kind))) {
            Raster pixels = photo.scaled(1);
            if (kind.startsWith("grey")) {
                int left = pixels.bgr()[3 * (20 * 60 + 5)] & 0xff;
                int right = pixels.bgr()[3 * (20 * 60 + 50)] & 0xff;
                assertThat(left).isCloseTo(200, within(3));
                assertThat(right).isCloseTo(50, within(3));
            } else {
                assertColours(pixels, 60, 40);
            }
        }
    }

    @Test
    void transparencyIsShownOverWhite() throws IOException {
        try (Photo photo = PhotoReader.read("clear.png", TestPictures.special("alpha.png"))) {
            Raster pixels = photo.scaled(1);
            assertThat(TestPictures.pixel(pixels, 5, 20)).isEqualTo("red");
            assertThat(TestPictures.pixel(pixels, 50, 30)).isEqualTo("white");
        }
    }

    @Test
    void oddPathsAreRead() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 12; i++) {
            deep = deep.resolve("a rather long folder name, number " + i);
        }
        Path file = Files.createDirectories(deep).resolve("Zoë 李小龙 🎬.jpg");
        Files.write(file, TestPictures.encoded("jpeg"));
        assertThat(file.toString().length()).isGreaterThan(260);
        try (Photo photo = PhotoReader.read(file)) {
            assertThat(photo.width()).isEqualTo(60);
        }
    }

    @Test
    void aHugePictureIsRefusedFromItsHeader() {
        byte[] huge = TestPictures.pngHeader(20_000, 20_000);
        assertReason("huge.png", huge, Reason.TOO_LARGE, "20000 x 20000");
    }

    @Test
    void whatIsNoPictureIsRefusedInClearWords() throws IOException {
        assertReason("a.jpg", "hello, I am a text".getBytes(), Reason.NOT_A_PICTURE, "not a picture");
        assertReason("b.jpg", new byte[0], Reason.NOT_A_PICTURE, "the file is empty");
        assertReason("c.png", TestPictures.pngHeader(30, 30), Reason.DAMAGED, "damaged");
        assertThatThrownBy(() -> PhotoReader.read(folder.resolve("none.jpg")))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadablePhotoException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ACCESSIBLE))
                .satisfies(e -> assertThat(e.explanation()).isEqualTo("there is no such file"));
        assertThatThrownBy(() -> PhotoReader.read(folder)).hasMessageContaining("this is a folder");
    }

    @Test
    void aClosedPhotoSaysSo() throws IOException {
        Photo photo = PhotoReader.read("a.png", TestPictures.encoded("png"));
        photo.close();
        photo.close();
        assertThatThrownBy(() -> photo.scaled(1)).isInstanceOf(IllegalStateException.class);
    }

    private static void assertReason(String name, byte[] bytes, Reason reason, String words) {
        assertThatThrownBy(() -> PhotoReader.read(name, bytes))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadablePhotoException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(
                        e -> assertThat(e.getMessage()).startsWith(name + ": ").contains(words));
    }

    private static void assertColours(Raster pixels, int width, int height) {
        assertThat(pixels.width()).isEqualTo(width);
        assertThat(TestPictures.pixel(pixels, 5, 20)).isEqualTo("red");
        assertThat(TestPictures.pixel(pixels, 40, 30)).isEqualTo("blue");
        assertThat(TestPictures.pixel(pixels, width - 4, 3)).isEqualTo("green");
    }
}
