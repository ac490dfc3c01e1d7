package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import lookalike.image.UnreadablePhotoException.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files that viewers show although they violate the specifications. */
class OddFilesTest {

    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

    @ParameterizedTest
    @ValueSource(strings = {"no-end-marker.jpg", "no-end-marker-progressive.jpg"})
    void aJpegThatLacksOnlyItsEndIsRead(String name) throws IOException {
        byte[] file = resource(name);
        byte[] whole = pixels(OrientedPictures.inserted(file, file.length, END));
        byte[] trailer = "SEFH\0\0trailer\0\u00ff\u0037\0SEFT".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] odd : new byte[][] {file, OrientedPictures.inserted(file, file.length, trailer)}) {
            try (Photo photo = PhotoReader.read(name, odd)) {
                assertThat(photo.scaled(1).bgr()).isEqualTo(whole);
                assertThat(photo.remark()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"600, 400", "3400, 2400"})
    void aJpegThatBreaksOffIsReadIfMostOfItIsThere(int width, int height) throws IOException {
        BufferedImage picture = noise(width, height);
        byte[] jpeg = OrientedPictures.encoded(".jpg", picture, 16, 90);
        try (Photo whole = PhotoReader.read("a", jpeg);
                Photo cut = PhotoReader.read("a", Arrays.copyOf(jpeg, jpeg.length * 7 / 10))) {
            assertThat(whole.remark()).isEmpty();
            assertThat(cut.remark()).contains(PhotoProblem.PART_MISSING);
            assertThat(cut.height()).isEqualTo(height);
            int top = 3 * 100 * 40;
            assertThat(Arrays.copyOf(cut.within(100).bgr(), top))
                    .isEqualTo(Arrays.copyOf(whole.within(100).bgr(), top));
        }
        assertDamaged(Arrays.copyOf(jpeg, jpeg.length * 3 / 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc-duplicate-chunk.jpg", "icc-missing-chunk.jpg"})
    void aFaultyProfileIsNoReasonToRefuseAJpeg(String name) throws IOException {
        try (Photo photo = PhotoReader.read(name, resource(name))) {
            assertThat(photo.width()).isEqualTo(512);
        }
    }

    @Test
    void aMiscountedProfileIsNoReasonEither() throws IOException {
        byte[] chunk = "\u00ff\u00e2\0\u0012ICC_PROFILE\0\7\3ab".getBytes(StandardCharsets.ISO_8859_1);
        assertPicture(OrientedPictures.inserted(TestPictures.encoded("jpeg"), 2, chunk));
    }

    @Test
    void bytesBeforeAJpegsFirstSegmentAreSkipped() throws IOException {
        assertPicture(OrientedPictures.inserted(TestPictures.encoded("jpeg"), 2, new byte[] {0, 0, 0}));
    }

    @Test
    void bitmapsOfOs2AndOfSixteenBitsAreRead() {
        assertPicture(OddFiles.os2Bmp());
        assertPicture(OddFiles.bmp16(false));
        assertPicture(OddFiles.bmp16(true));
    }

    @Test
    void bigTiffIsRead() {
        assertPicture(OddFiles.bigTiff(ByteOrder.LITTLE_ENDIAN));
        assertPicture(OddFiles.bigTiff(ByteOrder.BIG_ENDIAN));
    }

    @Test
    void twelveBitsAreRead() {
        byte[] pixels = pixels(OddFiles.greyTiff(12));
        assertThat(pixels[0] & 0xff).isBetween(198, 201);
        assertThat(pixels[3 * 50] & 0xff).isBetween(48, 51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "zTXt", "iTXt", "iCCP", "tIME", "gAMA", "eXIf", "acTL", "tRNS"})
    void aFaultyChunkIsNoReasonToRefuseAPng(String chunk) throws IOException {
        for (boolean damaged : new boolean[] {false, true}) {
            assertPicture(OddFiles.pngWith(chunk, "no such thing".getBytes(StandardCharsets.US_ASCII), damaged));
        }
    }

    @Test
    void aPngWithoutItsLastChunkIsWhole() throws IOException {
        byte[] png = TestPictures.encoded("png");
        assertPicture(Arrays.copyOf(png, png.length - 12));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY})
    void aPngThatBreaksOffIsReadIfMostOfItIsThere(int type) throws IOException {
        BufferedImage picture = new BufferedImage(200, 150, type);
        picture.createGraphics().drawImage(noise(200, 150), 0, 0, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        byte[] png = out.toByteArray();
        byte[] whole = pixels(png);
        try (Photo cut = PhotoReader.read("a.png", Arrays.copyOf(png, png.length * 7 / 10))) {
            assertThat(cut.remark()).contains(PhotoProblem.PART_MISSING);
            int most = 3 * 200 * 90;
            assertThat(Arrays.copyOf(cut.scaled(1).bgr(), most)).isEqualTo(Arrays.copyOf(whole, most));
        }
        assertDamaged(Arrays.copyOf(png, png.length * 3 / 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "png", "webp", "mpo"})
    void ofSeveralPicturesTheFirstOneIsRead(String format) throws IOException {
        assertPicture(OddFiles.twoPictures(format));
    }

    @Test
    void aKindThatNoDecoderKnowsIsNotCalledDamaged() throws IOException {
        byte[] hierarchical = TestPictures.encoded("jpeg");
        for (int i = 0; i < hierarchical.length - 4; i++) {
            if ((hierarchical[i] & 0xff) == 0xff && (hierarchical[i + 1] & 0xff) == 0xc0) {
                hierarchical[i + 1] = (byte) 0xc5;
            }
        }
        assertProblem(hierarchical, Reason.UNSUPPORTED, PhotoProblem.UNKNOWN_KIND.sentence("JPEG"));
        assertProblem(OddFiles.greyTiff(16), Reason.UNSUPPORTED, PhotoProblem.UNKNOWN_KIND.sentence("TIFF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "bmp", "tiff", "gif"})
    void damageIsReadOrNamedInPlainWords(String format) throws IOException {
        byte[] whole = TestPictures.encoded(format);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            for (int j = 0; j < 3 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try (Photo photo = PhotoReader.read("a", damaged)) {
                photo.scaled(1);
            } catch (UnreadablePhotoException e) {
                assertThat(e.problem().problem())
                        .isIn(
                                PhotoProblem.EMPTY,
                                PhotoProblem.NO_PICTURE,
                                PhotoProblem.DAMAGED,
                                PhotoProblem.UNKNOWN_KIND,
                                PhotoProblem.TOO_LARGE_FOR_MEMORY,
                                PhotoProblem.TOO_MANY_PIXELS);
            }
        }
    }

    static void assertPicture(byte[] file) {
        try (Photo photo = PhotoReader.read("odd", file)) {
            assertThat(photo.width()).isEqualTo(OddFiles.WIDTH);
            assertThat(photo.height()).isEqualTo(OddFiles.HEIGHT);
            assertThat(photo.remark()).isEmpty();
            Raster pixels = photo.scaled(1);
            assertThat(TestPictures.pixel(pixels, 5, 20)).isEqualTo("red");
            assertThat(TestPictures.pixel(pixels, 40, 30)).isEqualTo("blue");
            assertThat(TestPictures.pixel(pixels, OddFiles.WIDTH - 4, 3)).isEqualTo("green");
        }
    }

    private static void assertDamaged(byte[] file) {
        assertProblem(file, Reason.DAMAGED, PhotoProblem.DAMAGED.sentence());
    }

    private static void assertProblem(byte[] file, Reason reason, String sentence) {
        assertThatThrownBy(() -> PhotoReader.read("a", file))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadablePhotoException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.explanation()).isEqualTo(sentence));
    }

    private static byte[] pixels(byte[] file) {
        try (Photo photo = PhotoReader.read("a", file)) {
            return photo.scaled(1).bgr();
        }
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt(1 << 24));
        }
        return image;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OddFilesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
