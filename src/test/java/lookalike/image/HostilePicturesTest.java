package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lookalike.shared.Trust;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests small files that use much memory or time, in another JVM that is watched from outside. */
class HostilePicturesTest {

    private static final int SIDE = 14_000;

    /** The memory in MiB that refusing a file may take, for lists and copies of a small file. */
    private static final long HARDLY_ANY = 48;

    private static final String DAMAGED = PhotoProblem.DAMAGED.toString();

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void whatCannotBeInAFileIsRefusedBeforeMemoryIsTakenForIt() throws Exception {
        Assumptions.assumeTrue(WatchedReader.isPossible(), "only Linux tells the memory of a process");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("long chunk.png", HostilePictures.pngOfLongChunk());
        files.put("header.png", TestPictures.pngHeader(SIDE, SIDE));
        files.put("few codes.gif", HostilePictures.gif(SIDE, 300, 8));
        setSize(files.get("few codes.gif"), 13 + 3 * 256 + 5, (short) SIDE);
        files.put("few rows.bmp", bmp());
        for (int compression : new int[] {1, 5, 8, 32773}) {
            files.put("few rows " + compression + ".tif", withSize(TestPictures.encoded("tiff"), compression));
        }
        files.put("few blocks.jpg", jpeg());
        try (WatchedReader reader = new WatchedReader("-Xmx512m")) {
            reader.read(written("first.png", TestPictures.encoded("png")), 60);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                WatchedReader.Reading reading = reader.read(written(file.getKey(), file.getValue()), 60);
                assertThat(reading.answer()).as(file.getKey()).isEqualTo(DAMAGED);
                assertThat(reading.mebibytes()).as(file.getKey()).isLessThan(HARDLY_ANY);
            }
        }
    }

    @Test
    @Timeout(120)
    void hardlyAnyContentAndTooManyScansAreRefusedAndOrdinaryOnesRead() throws Exception {
        Assumptions.assumeTrue(WatchedReader.isPossible(), "only Linux tells the memory of a process");
        try (WatchedReader reader = new WatchedReader("-Xmx512m")) {
            reader.read(written("first.png", TestPictures.encoded("png")), 60);
            refused(reader, "blank.webp", HostilePictures.webp(SIDE, SIDE), PhotoProblem.HARDLY_ANY_CONTENT);
            refused(reader, "scans.jpg", HostilePictures.jpegOfScans(400, 400, 8000), PhotoProblem.TOO_MANY_SCANS);
            for (Map.Entry<String, byte[]> file : Map.of(
                            "smaller.webp", HostilePictures.webp(2000, 1500),
                            "smaller.gif", HostilePictures.gif(2000, 1500, 8),
                            "smaller.png", HostilePictures.png(2000, 1500, 16, 6),
                            "scans.jpg", HostilePictures.jpegOfScans(2000, 1500, 60))
                    .entrySet()) {
                WatchedReader.Reading reading = reader.read(written(file.getKey(), file.getValue()), 60);
                assertThat(reading.answer()).as(file.getKey()).isEqualTo("2000 x 1500");
                assertThat(reading.mebibytes())
                        .as(file.getKey())
                        .isLessThan(HARDLY_ANY
                                + DecodingMemory.mebibytes(header(file.getValue()), 1, file.getValue().length));
            }
        }
    }

    /** Limits the time, because a decoder cannot be interrupted; measures processor time, because the machine may be busy. */
    @Trust
    @Test
    void theSlowestOfSmallFilesAreDecodedWithinFiveSeconds() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("many scans, 20 megapixels", HostilePictures.jpegOfScans(5000, 4000, 185));
        files.put("few scans, 80 megapixels", HostilePictures.jpegOfScans(10_000, 8000, 15));
        files.put("png, 16 bits, alpha, 32 megapixels", HostilePictures.png(8000, 4000, 16, 6));
        files.put("gif, 32 megapixels", HostilePictures.gif(8000, 4000, 8));
        files.put("webp, 32 megapixels", HostilePictures.webp(8000, 4000));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        PhotoReader.read("a first one, to load the decoders", TestPictures.encoded("jpeg"))
                .close();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            long before = system.getProcessCpuTime();
            PhotoReader.read(file.getKey(), file.getValue()).close();
            double seconds = (system.getProcessCpuTime() - before) / 1e9;
            System.out.printf("%-36s %7d bytes %5.2f s%n", file.getKey(), file.getValue().length, seconds);
            assertThat(seconds).as(file.getKey()).isLessThan(5);
        }
    }

    private void refused(WatchedReader reader, String name, byte[] file, PhotoProblem problem) throws Exception {
        WatchedReader.Reading reading = reader.read(written(name, file), 60);
        assertThat(reading.answer()).as(name).isEqualTo(problem.toString());
        assertThat(reading.mebibytes()).as(name).isLessThan(HARDLY_ANY);
    }

    private static PictureHeader header(byte[] file) {
        return PictureHeader.of(file).orElseThrow();
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void setSize(byte[] file, int at, short side) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putShort(at, side).putShort(at + 2, side);
    }

    /** A TIFF file that declares a larger picture than it has. */
    private static byte[] withSize(byte[] tiff, int compression) {
        TiffTags tags = TiffTags.of(tiff);
        for (int tag : new int[] {TiffTags.WIDTH, TiffTags.HEIGHT}) {
            tags.entry(tag).orElseThrow().overwrite(SIDE, (at, value) -> tiff[at] = value);
        }
        tags.entry(TiffTags.COMPRESSION).orElseThrow().overwrite(compression, (at, value) -> tiff[at] = value);
        return tiff;
    }

    private static byte[] bmp() throws IOException {
        byte[] bmp = TestPictures.encoded("bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, SIDE).putInt(22, SIDE);
        return bmp;
    }

    private static byte[] jpeg() throws IOException {
        byte[] jpeg = TestPictures.encoded("jpeg");
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xc0) {
            at += 2 + (jpeg[at + 2] & 0xff) * 256 + (jpeg[at + 3] & 0xff);
        }
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) SIDE).putShort(at + 7, (short) SIDE);
        return jpeg;
    }
}
