package lookalike.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;
import lookalike.shared.ClipWriter;
import lookalike.shared.Trust;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests corrupted files of every supported kind by decoding them and searching them for faces in another JVM. None may end the JVM, take
 * longer than some seconds or more memory than its header implies, or fail without a reason.
 */
class MutantsTest {

    private static final long SEED = Long.getLong("lookalike.mutants.seed", 22);

    /** Number of mutants of all files together; property {@code lookalike.mutants}. */
    private static final int MANY = Integer.getInteger("lookalike.mutants", 100_000);

    /** Longest time in seconds for one file, generous because the machine may be busy. */
    private static final long LONGEST = Long.getLong("lookalike.mutants.seconds", 5);

    /** Longest time in seconds for the first picture of a process, which loads the libraries and networks. */
    private static final long FIRST = 240;

    /** Largest growth of the JVM's heap beside the pixels, in MiB. */
    private static final long BESIDES = 384;

    /** Step between the mutants that are also searched for faces. */
    private static final int SEARCHED = 50;

    @TempDir
    private Path folder;

    /** Counts of the mutants of one file. */
    private static final class Row {
        private int tried;
        private int read;
        private int refused;
        private int failed;
        private int lost;
        private long millis;
        private long mebibytes;

        private String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-16s %7d %7d %7d %7d %7d %8d %8d",
                    name,
                    tried,
                    read,
                    refused,
                    failed,
                    lost,
                    millis,
                    mebibytes);
        }
    }

    @Test
    @Timeout(300)
    void spoiltFilesOfEveryKindAreReadOrRefused() throws Exception {
        run(20, 30, number -> false);
    }

    @Trust
    @Test
    void aHundredThousandSpoiltFiles() throws Exception {
        run(MANY / seeds().size(), LONGEST, number -> number % SEARCHED == 0);
    }

    private void run(int each, long seconds, IntPredicate searched) throws Exception {
        Assumptions.assumeTrue(WatchedReader.isPossible(), "only Linux tells the memory of a process");
        Map<String, byte[]> seeds = seeds();
        Mutator mutator = new Mutator(SEED, List.copyOf(seeds.values()));
        Map<String, Row> rows = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        WatchedReader reader = open();
        try {
            for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
                Row row = rows.computeIfAbsent(seed.getKey(), name -> new Row());
                // The first search is not counted, because it loads the networks.
                String first = (searched.test(0) ? WatchedReader.SEARCHED : "") + seed.getKey();
                Path plain = Files.write(folder.resolve(first), seed.getValue());
                assertThat(reader.read(plain, FIRST).answer()).as(seed.getKey()).contains(" x ");
                for (int i = 0; i < each; i++) {
                    byte[] mutant = mutator.mutant(seed.getValue(), i);
                    String name = (searched.test(i) ? WatchedReader.SEARCHED : "") + i + seed.getKey();
                    Path file = Files.write(folder.resolve(name), mutant);
                    if (!take(row, reader, file, mutant, seconds)) {
                        faults.add(seed.getKey() + ", mutant " + i + " of seed " + SEED);
                        reader.close();
                        reader = open();
                    }
                    Files.delete(file);
                }
            }
        } finally {
            reader.close();
        }
        System.out.println("kind               tried    read refused  failed    lost  most ms most MiB");
        rows.forEach((name, row) -> System.out.println(row.line(name)));
        assertThat(faults).isEmpty();
    }

    private static WatchedReader open() throws IOException {
        return new WatchedReader("-Xmx512m", "-Dlookalike.home=" + System.getProperty("lookalike.home", "."));
    }

    /** Reads a mutant and returns false if it did harm. */
    private static boolean take(Row row, WatchedReader reader, Path file, byte[] mutant, long seconds)
            throws Exception {
        row.tried++;
        WatchedReader.Reading reading;
        try {
            reading = reader.read(file, seconds);
        } catch (TimeoutException e) {
            row.lost++;
            return false;
        }
        row.millis = Math.max(row.millis, reading.millis());
        row.mebibytes = Math.max(row.mebibytes, reading.mebibytes());
        boolean died = reading.answer().equals(WatchedReader.DIED);
        boolean named =
                reading.answer().matches("[A-Z_0-9]+") && !reading.answer().equals("NOT_ANALYSED");
        row.lost += died ? 1 : 0;
        row.read += reading.answer().contains(" x ") ? 1 : 0;
        row.refused += named ? 1 : 0;
        boolean failed = !died && !named && !reading.answer().contains(" x ") || reading.mebibytes() > budget(mutant);
        row.failed += failed ? 1 : 0;
        if (died || failed) {
            System.out.println(file.getFileName() + ": " + reading);
        }
        return !died && !failed;
    }

    private static long budget(byte[] mutant) {
        return BESIDES
                + PictureHeader.of(mutant)
                        .filter(header -> header.pixels() <= PhotoReader.MAX_PIXELS)
                        .map(header -> DecodingMemory.mebibytes(header, 1, mutant.length))
                        .orElse(0L);
    }

    /** A small file of every supported kind, by a name with its extension. */
    private Map<String, byte[]> seeds() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (String format : List.of("jpeg", "png", "webp", "gif", "bmp", "tiff")) {
            seeds.put("plain." + format, TestPictures.encoded(format));
        }
        for (String kind : List.of("colour16.png", "alpha.png", "grey16.png", "cmyk.jpeg", "colour16.tiff")) {
            seeds.put(kind, TestPictures.special(kind));
        }
        seeds.put("turned.jpeg", TestPictures.jpegWithOrientation(6));
        seeds.put("scans.jpeg", HostilePictures.jpegOfScans(64, 48, 1));
        seeds.put("half.bmp", OddFiles.bmp16(true));
        seeds.put("big.tiff", OddFiles.bigTiff(ByteOrder.BIG_ENDIAN));
        for (String name : List.of(
                "drawn-limited-709.heic",
                "grid.heic",
                "drawn-420-8.avif",
                "drawn-alpha.avif",
                "drawn.jp2",
                "drawn.j2k")) {
            seeds.put(name, HeifPictures.bytes(name));
        }
        BufferedImage drawn = TestPictures.drawn(60, 40, BufferedImage.TYPE_INT_RGB);
        for (RawPictures.Kind kind : List.of(RawPictures.Kind.CR3, RawPictures.Kind.NEF, RawPictures.Kind.ORF)) {
            seeds.put("raw." + kind.name().toLowerCase(Locale.ROOT), RawPictures.file(kind, drawn, 6));
        }
        for (String clip :
                List.of("clip.mp4, libopenh264", "clip.webm, libvpx", "clip.avi, mjpeg", "clip.mov, mpeg4")) {
            String[] parts = clip.split(", ");
            Path file = folder.resolve("seed-" + parts[0]);
            try (ClipWriter writer = new ClipWriter(file, ClipWriter.Settings.of(parts[1], 64, 48))) {
                for (int i = 0; i < 4; i++) {
                    writer.add(i / 10.0, TestPictures.drawn(64, 48, BufferedImage.TYPE_3BYTE_BGR));
                }
            }
            seeds.put(parts[0], Files.readAllBytes(file));
        }
        return seeds;
    }
}
