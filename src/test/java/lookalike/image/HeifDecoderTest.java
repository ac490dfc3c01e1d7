package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.image.UnreadablePhotoException.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests all forms in which HEIC, AVIF and JPEG 2000 store a picture: red left third, blue rest, green top right corner. */
class HeifDecoderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drawn-444-8.avif",
                "drawn-444-10.avif",
                "drawn-444-12.avif",
                "drawn-422-8.avif",
                "drawn-422-10.avif",
                "drawn-422-12.avif",
                "drawn-420-8.avif",
                "drawn-420-10.avif",
                "drawn-420-12.avif",
                "drawn-limited-709.avif",
                "drawn-limited-2020-10.avif",
                "drawn-10.heic",
                "drawn-rgb.heic",
                "drawn-limited-709.heic",
                "drawn.jp2",
                "drawn.j2k"
            })
    void everyDepthChromaMatrixAndRange(String name) {
        Raster raster = pixels(HeifPictures.bytes(name));
        assertThat(raster.width()).isEqualTo(120);
        assertThat(raster.height()).isEqualTo(80);
        assertColour(raster, 20, 40, 0, 0, 255);
        assertColour(raster, 70, 60, 255, 0, 0);
        assertColour(raster, 110, 10, 0, 200, 0);
    }

    /** The alpha is 30 per cent everywhere. */
    @Test
    void alphaIsShownOverWhite() {
        byte[] file = HeifPictures.bytes("drawn-alpha.avif");
        Raster raster = pixels(file);
        assertColour(raster, 20, 40, 178, 178, 255);
        assertColour(raster, 70, 60, 255, 178, 178);
        assertColour(raster, 110, 10, 178, 238, 178);
        Raster withoutPurpose = pixels(HeifPictures.with(file, "auxC", "skip"));
        assertColour(withoutPurpose, 20, 40, 0, 0, 255);
    }

    @ParameterizedTest
    @CsvSource({
        "drawn-400-8.avif, 76, 29",
        "drawn-400-10.avif, 76, 29",
        "drawn-400-12.avif, 76, 29",
        "drawn-grey.heic, 54, 18"
    })
    void greyPictures(String name, int red, int blue) {
        Raster raster = pixels(HeifPictures.bytes(name));
        assertColour(raster, 20, 40, red, red, red);
        assertColour(raster, 70, 60, blue, blue, blue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid.heic", "grid-of-another-item.heic", "grid-cropped-turned.heic"})
    void aGridIsPutTogetherWithoutWhatReachesOverItsEdge(String name) {
        Raster raster = pixels(HeifPictures.bytes(name));
        boolean turned = name.contains("turned");
        assertThat(raster.width()).isEqualTo(turned ? 100 : 180);
        assertThat(raster.height()).isEqualTo(turned ? 170 : 120);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 180; x++) {
                // The crop begins at 10, 0; the turn to the right moves the left side to the top.
                int shownX = turned ? 99 - y : name.contains("another") ? 179 - x : x;
                int shownY = turned ? x - 10 : y;
                boolean seen = shownX >= 0 && shownX < raster.width() && shownY >= 0 && shownY < raster.height();
                // Pixels near the edges of the drawing are left out, because compression blurs them.
                if (seen && !isAtEdge(x, y)) {
                    assertColour(
                            raster,
                            shownX,
                            shownY,
                            x < 60 || green(x, y) ? 0 : 255,
                            green(x, y) ? 200 : 0,
                            x < 60 ? 255 : 0);
                }
            }
        }
    }

    private static boolean green(int x, int y) {
        return x >= 135 && y < 40;
    }

    private static boolean isAtEdge(int x, int y) {
        return Math.abs(x - 59.5) < 3 || y < 43 && Math.abs(x - 134.5) < 3 || x > 132 && Math.abs(y - 39.5) < 3;
    }

    @Test
    void aGridHasThePixelsOfTheWhole() {
        assertThat(pixels(HeifPictures.bytes("grid-lossless.avif")).bgr())
                .isEqualTo(pixels(HeifPictures.bytes("no-grid-lossless.avif")).bgr());
    }

    @Test
    void theExifBlockGivesNoSecondTurn() {
        byte[] turnedByExifOnly = HeifPictures.with(HeifPictures.bytes("face-6.heic"), "irot", "skip");
        byte[] upright = HeifPictures.bytes("face-1.heic");
        // Stored and shown on its side, because the property that decides the turn is missing.
        assertThat(meanDifference(pixels(turnedByExifOnly), pixels(upright))).isGreaterThan(20);
        assertThat(meanDifference(pixels(HeifPictures.bytes("face-6.heic")), pixels(upright)))
                .isLessThan(2);
    }

    @Test
    void aCropThatReachesOutOfThePictureIsPassedOver() {
        byte[] file = HeifPictures.bytes("grid-cropped-turned.heic");
        ByteBuffer.wrap(file).putInt(HeifPictures.at(file, "clap") + 4, 1000);
        assertThat(pixels(file).width()).isEqualTo(120);
    }

    @Test
    void moreThanTheMostPixelsAreRefusedBeforeAnythingIsDecoded() {
        byte[] file = HeifPictures.bytes("drawn-444-8.avif");
        ByteBuffer.wrap(file).putInt(HeifPictures.at(file, "ispe") + 8, 4_000_000);
        assertThatThrownBy(() -> PhotoReader.read("huge.avif", file))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadablePhotoException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"face-6.heic", "face-6.avif", "grid.heic", "drawn.jp2", "drawn.j2k"})
    void whatIsCutOffIsDamagedAndNamed(String name) {
        byte[] whole = HeifPictures.bytes(name);
        for (int length : new int[] {whole.length / 4, whole.length / 2}) {
            assertThatThrownBy(() -> PhotoReader.read(name, Arrays.copyOf(whole, length)))
                    .as("%s of %s bytes", length, whole.length)
                    .isInstanceOf(UnreadablePhotoException.class)
                    .hasMessage(name + ": " + PhotoProblem.DAMAGED.sentence());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"face-6.heic", "face-6.avif", "grid.heic"})
    void whatEndsBeforeItsPictureIsDescribedIsNoVideo(String name) {
        assertThatThrownBy(() -> PhotoReader.read(name, Arrays.copyOf(HeifPictures.bytes(name), 40)))
                .hasMessageMatching(name + ": (" + PhotoProblem.DAMAGED.sentence() + "|there is no still picture.*)");
    }

    @Test
    void codingsThatNothingDecodesAreNamedWithAdvice() {
        byte[] vvc = HeifPictures.with(HeifPictures.bytes("face-1.heic"), "hvc1", "vvc1");
        assertThatThrownBy(() -> PhotoReader.read("a.heif", vvc)).hasMessage("a.heif: " + PhotoProblem.HEIF.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"face-6.heic", "drawn-420-10.avif", "grid.heic", "grid-cropped-turned.heic", "drawn.jp2"})
    void changedBytesEndInNothingWorseThanAMessage(String name) {
        byte[] whole = HeifPictures.bytes(name);
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = whole.clone();
            // The boxes are at the start of the file, so half of the changes are made there.
            int range = round % 2 == 0 ? Math.min(700, whole.length) : whole.length;
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(range)] = (byte) random.nextInt();
            }
            try {
                pixels(damaged);
            } catch (UnreadablePhotoException e) {
                assertThat(e).hasMessageStartingWith("a photo: ");
            }
        }
    }

    private static Raster pixels(byte[] file) {
        try (Photo photo = PhotoReader.read("a photo", file)) {
            return photo.scaled(1);
        }
    }

    private static double meanDifference(Raster a, Raster b) {
        return IntStream.range(0, a.bgr().length)
                .map(i -> Math.abs((a.bgr()[i] & 0xff) - (b.bgr()[i] & 0xff)))
                .average()
                .orElseThrow();
    }

    private static void assertColour(Raster raster, int x, int y, int blue, int green, int red) {
        int at = 3 * (y * raster.width() + x);
        assertThat(raster.bgr()[at] & 0xff).as("blue at %s, %s", x, y).isCloseTo(blue, within(9));
        assertThat(raster.bgr()[at + 1] & 0xff).as("green at %s, %s", x, y).isCloseTo(green, within(9));
        assertThat(raster.bgr()[at + 2] & 0xff).as("red at %s, %s", x, y).isCloseTo(red, within(9));
    }
}
