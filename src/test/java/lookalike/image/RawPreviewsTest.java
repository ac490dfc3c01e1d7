package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import lookalike.image.UnreadablePhotoException.Reason;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests raw files of cameras, which are shown by their largest preview. */
class RawPreviewsTest {

    private static final BufferedImage PICTURE = TestPictures.drawn(60, 40, BufferedImage.TYPE_INT_RGB);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(RawPictures.Kind.class)
    void theLargestPreviewIsShownWithARemark(RawPictures.Kind kind) throws IOException {
        byte[] bytes = RawPictures.file(kind, PICTURE, 6);
        try (Photo photo = PhotoReader.read("a raw file", bytes)) {
            assertPicture(photo);
            assertThat(photo.remark()).contains(PhotoProblem.PREVIEW);
            assertThat(photo.isComplete()).isTrue();
            try (Photo turned = photo.turned(90)) {
                assertThat(turned.remark()).contains(PhotoProblem.PREVIEW);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RawPictures.Kind.class)
    void aFileOnDiskShowsTheSame(RawPictures.Kind kind) throws IOException {
        Path file = folder.resolve("a file with any ending");
        Files.write(file, RawPictures.file(kind, PICTURE, 8));
        try (Photo photo = PhotoReader.read(file)) {
            assertPicture(photo);
            assertThat(photo.remark()).contains(PhotoProblem.PREVIEW);
        }
        Files.delete(file); // works on Windows, too, because the file is no longer open
    }

    @ParameterizedTest
    @EnumSource(RawPictures.Kind.class)
    void theOrientationInsideThePreviewGivesNoSecondTurn(RawPictures.Kind kind) throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] jpeg = OrientedPictures.file(OrientedPictures.Kind.JPEG, PICTURE, orientation);
            try (Photo photo = PhotoReader.read("a raw file", RawPictures.file(kind, jpeg, orientation))) {
                assertPicture(photo);
            }
        }
    }

    @Test
    void theOrientationOfTheRawFileCountsMoreThanThePreviews() throws IOException {
        byte[] jpeg = OrientedPictures.file(OrientedPictures.Kind.JPEG, PICTURE, 3);
        try (Photo photo = PhotoReader.read("a.nef", RawPictures.file(RawPictures.Kind.NEF, jpeg, 1))) {
            assertThat(TestPictures.pixel(photo.scaled(1), 55, 20)).isEqualTo("red");
        }
    }

    @Test
    void aLargePreviewIsReducedAndReadAgainAsThatOfAnyPhoto() throws IOException {
        BufferedImage large = TestPictures.drawn(2400, 1600, BufferedImage.TYPE_INT_RGB);
        try (Photo photo = PhotoReader.read("a.arw", RawPictures.file(RawPictures.Kind.ARW, large, 6))) {
            assertThat(photo.width()).isEqualTo(2400);
            Raster corner = photo.part(2300, 0, 100, 100, 1);
            assertThat(TestPictures.pixel(corner, 50, 50)).isEqualTo("green");
        }
    }

    @Test
    void aDngThatAnyReaderOfTiffFilesTakesIsReadInFull() {
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] dng = RawPictures.plainDng(OrientedPictures.stored(PICTURE, orientation), orientation);
            try (Photo photo = PhotoReader.read("a.dng", dng)) {
                assertPicture(photo);
                assertThat(photo.remark()).isEmpty();
            }
        }
    }

    @Test
    void aPlainThumbnailIsTakenIfThereIsNothingElse() {
        try (Photo photo = PhotoReader.read("a.3fr", RawPictures.withPlainThumbnail())) {
            assertThat(photo.width()).isEqualTo(16);
            assertThat(photo.remark()).contains(PhotoProblem.PREVIEW);
        }
    }

    @Test
    void ofSeveralPreviewsADamagedOneIsPassedOver() throws IOException {
        byte[] jpeg = RawPictures.jpeg(PICTURE);
        byte[] file = RawPictures.file(RawPictures.Kind.CR3, jpeg, 1);
        // The full-size JPEG comes after all others.
        int cut = file.length - 4000 - jpeg.length * 4 / 5;
        try (Photo photo = PhotoReader.read("cut.cr3", Arrays.copyOf(file, cut))) {
            assertThat(photo.width()).isEqualTo(16);
        }
    }

    @Test
    void aRawFileWithoutPreviewIsNamedWithWhatToDo() throws IOException {
        assertRefused(RawPictures.withoutPreview());
        Path file = Files.write(folder.resolve("DSC_1.ARW"), RawPictures.withoutPreview());
        assertThatThrownBy(() -> PhotoReader.read(file)).hasMessage(file + ": " + PhotoProblem.RAW.sentence());
        assertRefused(RawPictures.file(RawPictures.Kind.RAF, RawPictures.losslessJpeg(), 1));
        assertRefused(RawPictures.file(RawPictures.Kind.RW2, new byte[20], 1));
    }

    @Test
    void theFiltersOfASensorAreNoPicture() {
        assertRefused(RawPictures.withFilteredFirst());
    }

    @Test
    void directoriesInCirclesEnd() {
        TiffBuilder tiff = TiffBuilder.file(ByteOrder.LITTLE_ENDIAN);
        TiffBuilder.Directory first = TiffBuilder.directory()
                .text(271, "SONY")
                .tag(330, TiffBuilder.LONG, 8, 8, 13, 14)
                .tag(34665, TiffBuilder.LONG, 13);
        assertRefused(tiff.build(tiff.add(first, 13)));
    }

    @Test
    void placesOutsideOfTheFileAndLengthsOfFourGigabytesAreHarmless() {
        for (int offset : new int[] {0, 1, 8, 100, 1 << 20, Integer.MAX_VALUE, -1, -8}) {
            TiffBuilder tiff = TiffBuilder.file(ByteOrder.BIG_ENDIAN);
            TiffBuilder.Directory first = TiffBuilder.directory()
                    .text(271, "SONY")
                    .tag(46, TiffBuilder.LONG, offset)
                    .tag(259, TiffBuilder.SHORT, 7)
                    .tag(273, TiffBuilder.LONG, offset)
                    .tag(279, TiffBuilder.LONG, -1)
                    .tag(330, TiffBuilder.LONG, offset)
                    .tag(513, TiffBuilder.LONG, offset)
                    .tag(514, TiffBuilder.LONG, -1)
                    .tag(37500, TiffBuilder.LONG, offset);
            assertRefused(tiff.build(tiff.add(first, offset)));
        }
    }

    /** A length of 4 GB is limited to the file's length, so that the JPEG is still found. */
    @Test
    void aLengthThatReachesOverTheEndOfTheFileIsCut() throws IOException {
        byte[] file = RawPictures.file(RawPictures.Kind.RAF, RawPictures.jpeg(PICTURE), 1);
        ByteBuffer.wrap(file).putInt(88, -1);
        try (Photo photo = PhotoReader.read("a.raf", file)) {
            assertPicture(photo);
        }
    }

    @ParameterizedTest
    @EnumSource(RawPictures.Kind.class)
    void changedAndMissingBytesEndInNothingWorseThanAMessage(RawPictures.Kind kind) throws IOException {
        byte[] whole = RawPictures.file(kind, PICTURE, 6);
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = Arrays.copyOf(whole, round % 3 == 0 ? 1 + random.nextInt(whole.length) : whole.length);
            for (int i = 0; i < 1 + round % 7; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try (Photo photo = PhotoReader.read("a photo", damaged)) {
                photo.scaled(1);
            } catch (UnreadablePhotoException e) {
                assertThat(e).hasMessageStartingWith("a photo: ");
            }
        }
    }

    @Test
    void aRawFileThatEndsWithinItsFirstBytesIsRefused() {
        for (int length = 1; length < 24; length++) {
            byte[] file = Arrays.copyOf(new byte[] {'I', 'I', 'R', 'O', 8, 0, 0, 0}, length);
            assertThatThrownBy(() -> PhotoReader.read("a.orf", file)).isInstanceOf(UnreadablePhotoException.class);
        }
    }

    /** Only the directories and the preview are read; the rest of the file's 900 MB is a hole. */
    @Test
    void aFileOnDiskIsNotReadAsAWhole() throws IOException {
        Path file = Files.write(folder.resolve("large.cr2"), RawPictures.file(RawPictures.Kind.CR2, PICTURE, 6));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), 900_000_000);
        }
        long before = allocated();
        try (Photo photo = PhotoReader.read(file)) {
            assertPicture(photo);
        }
        assertThat(allocated() - before).isLessThan(20_000_000);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static void assertPicture(Photo photo) {
        assertThat(photo.width()).isEqualTo(60);
        assertThat(photo.height()).isEqualTo(40);
        Raster pixels = photo.scaled(1);
        assertThat(TestPictures.pixel(pixels, 5, 20)).isEqualTo("red");
        assertThat(TestPictures.pixel(pixels, 40, 30)).isEqualTo("blue");
        assertThat(TestPictures.pixel(pixels, 56, 3)).isEqualTo("green");
    }

    private static void assertRefused(byte[] file) {
        assertThatThrownBy(() -> PhotoReader.read("a", file))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadablePhotoException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED))
                .satisfies(e -> assertThat(e.explanation()).isEqualTo(PhotoProblem.RAW.sentence()));
    }
}
