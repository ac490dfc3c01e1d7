package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import lookalike.image.UnreadablePhotoException.Reason;
import lookalike.shared.CastClips;
import lookalike.shared.ClipWriter;
import lookalike.shared.ClipWriter.Settings;
import lookalike.shared.ResidentMemory;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipReaderTest {

    private static final int WIDTH = 98; // not a multiple of a block's side
    private static final int HEIGHT = 74;

    @TempDir
    private Path folder;

    /** A sampled frame, with the colours at the centres of its quarters: upper left, upper right, lower left, lower right. */
    private record Sample(double seconds, boolean newScene, int width, int height, List<Color> quarters) {}

    @ParameterizedTest
    @CsvSource({
        "a.mp4, mpeg4, 8",
        "a.mov, mpeg4, 8",
        "a.avi, mpeg4, 8",
        "a.mkv, mpeg4, 8",
        "a.avi, mjpeg, 8",
        "a.mov, mjpeg, 8",
        "a.mp4, libopenh264, 8",
        "a.m4v, libopenh264, 8",
        "a.mkv, libopenh264, 8",
        "a.mov, libopenh264, 8",
        "a.webm, libvpx, 8",
        "a.webm, libvpx-vp9, 8",
        "a.mkv, libvpx-vp9, 8",
        "a.mp4, libvpx-vp9, 8",
        "a.mp4, libaom-av1, 8",
        "a.webm, libaom-av1, 8",
        "a.mkv, libaom-av1, 10",
        "a.avi, msmpeg4, 8",
        "a.mov, prores, 422"
    })
    void everyCodingInEveryContainer(String name, String encoder, int bits) throws IOException {
        Settings settings = Settings.of(encoder, WIDTH, HEIGHT);
        Path file = clip(
                name,
                switch (bits) {
                    case 10 -> settings.in(avutil.AV_PIX_FMT_YUV420P10());
                    case 422 -> settings.in(avutil.AV_PIX_FMT_YUV422P10());
                    default -> settings;
                },
                12,
                i -> i / 10.0,
                i -> quarters(WIDTH, HEIGHT, Color.RED, Color.GREEN, Color.BLUE, Color.GRAY));
        List<Sample> samples = samples(file);
        assertThat(samples)
                .extracting(Sample::seconds)
                .usingComparatorForType(near(0.002), Double.class)
                .containsExactly(0.0, 0.5, 1.0);
        for (Sample sample : samples) {
            assertThat(sample.width).isEqualTo(WIDTH);
            assertThat(sample.height).isEqualTo(HEIGHT);
            assertColours(sample, Color.RED, Color.GREEN, Color.BLUE, Color.GRAY);
        }
        assertThat(ClipReader.isClip(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mp4", "a.mov", "a.mkv"})
    void hevc(String name) throws IOException {
        byte[] heic = HeifPictures.bytes("face-1.heic");
        Path file = folder.resolve(name);
        HevcClip.write(file, heic, 3);
        List<Sample> samples = samples(file);
        assertThat(samples)
                .extracting(Sample::seconds)
                .usingComparatorForType(near(0.002), Double.class)
                .containsExactly(0.0, 1.0, 2.0);
        try (Photo still = PhotoReader.read("a.heic", heic)) {
            assertThat(samples).allSatisfy(sample -> {
                assertThat(sample.width).isEqualTo(still.width());
                assertColours(
                        sample,
                        colour(still, 0.25, 0.25),
                        colour(still, 0.75, 0.25),
                        colour(still, 0.25, 0.75),
                        colour(still, 0.75, 0.75));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theFileSaysHowThePicturesLie(int turn) throws IOException {
        BufferedImage upright = quarters(WIDTH, HEIGHT, Color.RED, Color.GREEN, Color.BLUE, Color.GRAY);
        BufferedImage stored = CastClips.stored(upright, turn);
        Path file = clip(
                "a.mov",
                Settings.of("mpeg4", stored.getWidth(), stored.getHeight()).turned(turn),
                3,
                i -> i / 2.0,
                i -> stored);
        for (Sample sample : samples(file)) {
            assertThat(sample.width).isEqualTo(WIDTH);
            assertColours(sample, Color.RED, Color.GREEN, Color.BLUE, Color.GRAY);
        }
    }

    @Test
    void framesOfUnequalLengthAreTakenAtTheirTimes() throws IOException {
        double[] times = {0, 0.1, 0.7, 0.75, 0.8, 3, 3.4, 3.6};
        Path file =
                clip("a.mp4", Settings.of("mpeg4", WIDTH, HEIGHT), times.length, i -> times[i], i -> plain(Color.GRAY));
        assertThat(samples(file))
                .extracting(Sample::seconds)
                .usingComparatorForType(near(0.002), Double.class)
                .containsExactly(0.0, 0.7, 3.0, 3.6);
    }

    @Test
    void everySceneGivesAFrame() throws IOException {
        Path file = clip(
                "a.mp4",
                Settings.of("libopenh264", WIDTH, HEIGHT),
                20,
                i -> i / 10.0,
                i -> plain(i < 7 ? Color.DARK_GRAY : i < 12 ? Color.WHITE : Color.BLACK));
        List<Sample> samples = samples(file);
        assertThat(samples)
                .filteredOn(Sample::newScene)
                .extracting(Sample::seconds)
                .usingComparatorForType(near(0.002), Double.class)
                .containsExactly(0.7, 1.2);
        assertThat(samples)
                .extracting(Sample::seconds)
                .usingComparatorForType(near(0.002), Double.class)
                .containsExactly(0.0, 0.5, 0.7, 1.2, 1.7);
    }

    @Test
    void aLongClipGivesNoMoreThanSixHundredFrames() throws IOException {
        Path file = clip(
                "a.mp4",
                Settings.of("mpeg4", 32, 32).keyFrames(1000),
                2000,
                i -> i / 4.0,
                i -> CastClips.frame(32, 32));
        List<Sample> samples = samples(file);
        assertThat(samples).hasSizeBetween(490, ClipReader.MOST_FRAMES);
        assertThat(samples.get(samples.size() - 1).seconds).isCloseTo(499.75, within(2.0));
    }

    @Test
    void ofAVideoOfKeyFramesTheOthersAreNotDecoded() throws IOException {
        Path file = clip("a.avi", Settings.of("mjpeg", 32, 32), 1600, i -> i / 2.0, i -> CastClips.frame(32, 32));
        List<Sample> samples = samples(file);
        assertThat(samples).hasSizeBetween(500, ClipReader.MOST_FRAMES);
        assertThat(samples.get(samples.size() - 1).seconds).isCloseTo(799.5, within(2.0));
        assertThat(samples).extracting(Sample::seconds).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"a.avi, mpeg4", "a.webm, libvpx-vp9", "a.mkv, libopenh264"})
    void aTruncatedClipGivesWhatIsThere(String name, String encoder) throws IOException {
        Path file = clip(name, Settings.of(encoder, WIDTH, HEIGHT), 60, i -> i / 10.0, ClipReaderTest::moving);
        assertThat(remark(file)).isEmpty();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(samples(file)).hasSizeBetween(3, 9);
        assertThat(remark(file)).contains(PhotoProblem.CLIP_PART_MISSING);
    }

    @Test
    void aClipWithAHoleGivesTheRest() throws IOException {
        Path file = clip(
                "a.mp4",
                Settings.of("libopenh264", WIDTH, HEIGHT).keyFrames(10),
                60,
                i -> i / 10.0,
                ClipReaderTest::moving);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 2, (byte) 0x55);
        Files.write(file, bytes);
        assertThat(samples(file)).hasSizeBetween(5, 11);
        assertThat(remark(file)).contains(PhotoProblem.CLIP_PART_MISSING);
    }

    @Test
    void anMp4WithoutItsEndIsDamaged() throws IOException {
        Path file = clip("a.mp4", Settings.of("mpeg4", WIDTH, HEIGHT), 30, i -> i / 10.0, ClipReaderTest::moving);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)); // the list of its frames is at the end
        assertUnreadable(file, Reason.DAMAGED, "the clip is too damaged to be read");
    }

    @Test
    void aClipThatCannotBeReadIsRefusedInASentence() throws IOException {
        assertUnreadable(folder.resolve("none.mp4"), Reason.NOT_ACCESSIBLE, "there is no such file");
        assertUnreadable(Files.createFile(folder.resolve("empty.mp4")), Reason.NOT_A_PICTURE, "the file is empty");
        assertUnreadable(
                Files.createDirectory(folder.resolve("d.mp4")),
                Reason.NOT_A_PICTURE,
                "this is a folder, not a picture");
        Path text = Files.writeString(folder.resolve("text.mp4"), "Dear Sir or Madam");
        assertUnreadable(text, Reason.DAMAGED, "the clip is too damaged to be read");
        Path file = clip("a.mov", Settings.of("libopenh264", WIDTH, HEIGHT), 3, i -> i / 10.0, ClipReaderTest::moving);
        assertUnreadable(with(file, "avc1", "encv"), Reason.UNSUPPORTED, "the clip is copy-protected");
        assertUnreadable(
                with(file, "avc1", "Xyz1"),
                Reason.UNSUPPORTED,
                "a clip in a coding that cannot be read here (Xyz1); convert it to H.264");
        assertUnreadable(with(file, "vide", "soun"), Reason.NOT_A_PICTURE, "there is no video in this clip");
    }

    @ParameterizedTest
    @CsvSource({"magicyuv, a.mkv", "jpeg2000, a.mov", "ffv1, a.avi", "huffyuv, a.avi"})
    void aClipInACodingThatNoCameraWritesIsNotDecoded(String coding, String name) throws IOException {
        Settings settings = Settings.of(coding, WIDTH, HEIGHT);
        Path file = clip(
                name,
                coding.equals("huffyuv") ? settings.in(avutil.AV_PIX_FMT_YUV422P) : settings,
                3,
                i -> i / 10.0,
                ClipReaderTest::moving);
        assertUnreadable(
                file,
                Reason.UNSUPPORTED,
                "a clip in a coding that cannot be read here (" + coding + "); convert it to H.264");
    }

    @Test
    void aClipOfHugeFramesIsRefused() throws IOException {
        Path file = clip("a.avi", Settings.of("mjpeg", WIDTH, HEIGHT), 3, i -> i / 10.0, ClipReaderTest::moving);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = HeifPictures.at(bytes, "movi"); at + 9 < bytes.length; at++) {
            if (bytes[at] == -1 && bytes[at + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(bytes).putShort(at + 5, (short) 8000).putShort(at + 7, (short) 9000);
            }
        }
        assertUnreadable(
                Files.write(folder.resolve("hidden.avi"), bytes), Reason.DAMAGED, "the clip is too damaged to be read");
        int format = HeifPictures.at(bytes, "strf") + 12;
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(format, 9000)
                .putInt(format + 4, 8000);
        assertUnreadable(
                Files.write(folder.resolve("said.avi"), bytes),
                Reason.TOO_LARGE,
                "9000 x 8000 pixels are more than the 64 megapixels that can be read");
    }

    @Test
    void cancellingEndsReading() throws IOException {
        Path file = clip("a.mp4", Settings.of("mpeg4", WIDTH, HEIGHT), 300, i -> i / 10.0, ClipReaderTest::moving);
        CancelSignal cancel = new CancelSignal();
        try (ClipReader reader = ClipReader.open(file, cancel)) {
            reader.next().orElseThrow().close();
            cancel.cancel();
            assertThatThrownBy(reader::next).isInstanceOf(CancelledException.class);
        }
        assertThatThrownBy(() -> ClipReader.open(file, cancel)).isInstanceOf(CancelledException.class);
    }

    @Test
    void aFrameIsReadAgainByItsAddress() throws IOException {
        Path file = clip("a.webm", Settings.of("libvpx-vp9", WIDTH, HEIGHT), 60, i -> i / 10.0, i -> plain(grey(i)));
        for (Sample sample : samples(file)) {
            Path address = Path.of(ClipAddress.of(file, sample.seconds).toString());
            try (Photo photo = PhotoReader.read(address)) {
                assertThat(photo.name()).isEqualTo(address.toString());
                assertThat(colour(photo, 0.5, 0.5).getGreen())
                        .isCloseTo(sample.quarters.get(0).getGreen(), within(1));
            }
        }
        try (Photo last = PhotoReader.read(Path.of(file + "#t=99"))) {
            assertThat(colour(last, 0.5, 0.5).getGreen()).isCloseTo(grey(59).getGreen(), within(6));
        }
    }

    @Test
    void memoryStaysFlat() throws IOException {
        Path file = clip(
                "a.mp4", Settings.of("libopenh264", 1280, 720), 25, i -> i / 10.0, i -> CastClips.frame(1280, 720));
        Path address = Path.of(file + "#t=1.5");
        ResidentMemory.assertStays(
                () -> {
                    remark(file);
                    PhotoReader.read(address).close();
                },
                8 * 6 * 3 * 1280 * 720 / 1_000_000);
    }

    @Test
    void otherFilesAreNoClips() throws IOException {
        for (String name : List.of("drawn-10.heic", "drawn-420-8.avif", "drawn.jp2")) {
            assertThat(ClipReader.isClip(Files.write(folder.resolve(name), HeifPictures.bytes(name))))
                    .as(name)
                    .isFalse();
        }
        assertThat(ClipReader.isClip(Files.write(folder.resolve("a.jpg"), TestPictures.encoded("jpeg"))))
                .isFalse();
        assertThat(ClipReader.isClip(Files.writeString(folder.resolve("a.mp4"), "a letter")))
                .isFalse();
        assertThat(ClipReader.isClip(folder.resolve("none.mp4"))).isFalse();
        assertThat(ClipReader.isClip(folder)).isFalse();
        byte[] raw = "\0\0\0\u0018ftypcrx \0\0\0\1crx isom".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ClipSignature.matches(raw)).isFalse();
        byte[] sequence = "\0\0\0\u0018ftypmsf1\0\0\0\0msf1hevc".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ClipSignature.matches(sequence)).as("HEIF sequence").isFalse();
    }

    private Path clip(
            String name, Settings settings, int frames, IntToDoubleFunction seconds, IntFunction<BufferedImage> image)
            throws IOException {
        Path file = folder.resolve(name);
        try (ClipWriter writer = new ClipWriter(file, settings)) {
            for (int i = 0; i < frames; i++) {
                writer.add(seconds.applyAsDouble(i), image.apply(i));
            }
        }
        return file;
    }

    private static List<Sample> samples(Path file) {
        List<Sample> samples = new ArrayList<>();
        try (ClipReader reader = ClipReader.open(file, new CancelSignal())) {
            for (Optional<ClipFrame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (ClipFrame frame = next.get()) {
                    Photo photo = frame.photo();
                    samples.add(new Sample(
                            frame.seconds(),
                            frame.newScene(),
                            photo.width(),
                            photo.height(),
                            List.of(
                                    colour(photo, 0.25, 0.25),
                                    colour(photo, 0.75, 0.25),
                                    colour(photo, 0.25, 0.75),
                                    colour(photo, 0.75, 0.75))));
                }
            }
        }
        return samples;
    }

    private static Optional<PhotoProblem> remark(Path file) {
        try (ClipReader reader = ClipReader.open(file, new CancelSignal())) {
            for (Optional<ClipFrame> next = reader.next(); next.isPresent(); next = reader.next()) {
                next.get().close();
            }
            return reader.remark();
        }
    }

    private static void assertUnreadable(Path file, Reason reason, String sentence) {
        assertThatThrownBy(() -> remark(file))
                .isInstanceOfSatisfying(
                        UnreadablePhotoException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessage(file + ": " + sentence);
    }

    private Path with(Path clip, String code, String other) throws IOException {
        return Files.write(folder.resolve(other + ".mp4"), HeifPictures.with(Files.readAllBytes(clip), code, other));
    }

    private static void assertColours(Sample sample, Color... quarters) {
        for (int i = 0; i < quarters.length; i++) {
            Color found = sample.quarters.get(i);
            assertThat(found.getRed()).as("red of %d: %s", i, found).isCloseTo(quarters[i].getRed(), within(12));
            assertThat(found.getGreen()).as("green of %d: %s", i, found).isCloseTo(quarters[i].getGreen(), within(12));
            assertThat(found.getBlue()).as("blue of %d: %s", i, found).isCloseTo(quarters[i].getBlue(), within(12));
        }
    }

    private static Color colour(Photo photo, double x, double y) {
        Raster raster = photo.scaled(1);
        int at = 3 * ((int) (y * raster.height()) * raster.width() + (int) (x * raster.width()));
        return new Color(raster.bgr()[at + 2] & 0xff, raster.bgr()[at + 1] & 0xff, raster.bgr()[at] & 0xff);
    }

    private static Comparator<Double> near(double tolerance) {
        return (a, b) -> Math.abs(a - b) <= tolerance ? 0 : Double.compare(a, b);
    }

    private static Color grey(int i) {
        return new Color(40 + 3 * i, 40 + 3 * i, 40 + 3 * i);
    }

    private static BufferedImage plain(Color colour) {
        return quarters(WIDTH, HEIGHT, colour, colour, colour, colour);
    }

    private static BufferedImage moving(int i) {
        return CastClips.frame(
                WIDTH, HEIGHT, CastClips.Placed.of(CastClips.people().get(0), 0, 0.3 + 0.01 * i, 0.5, 1));
    }

    private static BufferedImage quarters(int width, int height, Color... colours) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            g.setColor(colours[i]);
            g.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        g.dispose();
        return image;
    }
}
