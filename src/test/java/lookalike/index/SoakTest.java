package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.shared.Trust;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes many photos and matches many probes in one process, whose memory, open files and threads must not grow meanwhile. */
class SoakTest {

    private static final int PHOTOS = Integer.getInteger("lookalike.soak.photos", 20_000);
    private static final int PROBES = Integer.getInteger("lookalike.soak.probes", 2000);

    /** Number of samples during each of the two phases. */
    private static final int SAMPLES = 20;

    /** Noise in MiB: the garbage collector decides when it returns memory. */
    private static final long NOISE = 96;

    /** Allowance for files that libraries open, and threads that they start, while they work. */
    private static final long SOME = 8;

    @TempDir
    private Path folder;

    /**
     * State of the process.
     *
     * @param mebibytes resident memory
     */
    private record Sample(String phase, long done, long mebibytes, long handles, long threads) {

        static Sample of(String phase, long done) {
            try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
                long mebibytes = Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                        .findFirst()
                        .orElse(0);
                return new Sample(
                        phase,
                        done,
                        mebibytes,
                        handles.count(),
                        ManagementFactory.getThreadMXBean().getThreadCount());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private String line() {
            return String.format(
                    Locale.ROOT, "%-10s %8d %8d MiB %6d files %6d threads", phase, done, mebibytes, handles, threads);
        }
    }

    /** Deletes the links before JUnit deletes the folder, because it would report each of them. */
    @AfterEach
    void removeTheLinks() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @Test
    void aFewDozenPhotosAndProbesLeaveNoFilesAndNoThreads() throws IOException {
        List<Sample> samples = run(64, 8);
        assertFlat(samples, "photos", Long.MAX_VALUE);
        assertFlat(samples, "probes", Long.MAX_VALUE);
    }

    @Trust
    @Test
    void twentyThousandPhotosAndTwoThousandProbesLeaveNothingBehind() throws IOException {
        List<Sample> samples = run(PHOTOS, PROBES);
        System.out.println("phase          done   memory");
        samples.forEach(sample -> System.out.println(sample.line()));
        // The catalogue's rows and the gallery stay in memory: 1.5 KiB per photo.
        assertFlat(samples, "photos", NOISE + PHOTOS / 512);
        assertFlat(samples, "probes", NOISE);
    }

    private List<Sample> run(int photos, int probes) throws IOException {
        // Skipped on other systems, because open files are counted in Linux's /proc.
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells the open files");
        Path dataset = dataset(photos);
        LoadedModels models = TestModels.starter();
        List<Sample> samples = new ArrayList<>();
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            int each = Math.max(1, photos / SAMPLES);
            new IndexBuilder(models, Runtime.getRuntime().availableProcessors())
                    .build(
                            dataset,
                            catalog,
                            (done, total) -> {
                                if (done % each == 0) {
                                    samples.add(Sample.of("photos", done));
                                }
                            },
                            new CancelSignal());
            Gallery gallery = Gallery.load(catalog, models.selection().descriptor());
            assertThat(gallery.size()).isEqualTo(photos);
            Matcher matcher = Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal());
            match(matcher, models, probes, samples);
        }
        return samples;
    }

    private static void match(Matcher matcher, LoadedModels models, int probes, List<Sample> samples)
            throws IOException {
        List<Path> files = pictures(AppFolders.current().sampleProbes());
        int each = Math.max(1, probes / SAMPLES);
        try (FacePipeline pipeline = new FacePipeline(models)) {
            for (int probe = 0; probe < probes; probe++) {
                try (Photo photo = PhotoReader.read(files.get(probe % files.size()))) {
                    for (Face face : pipeline.allFaces(photo)) {
                        assertThat(matcher.rank(face.descriptor()).people()).isPositive();
                    }
                }
                if (probe % each == 0) {
                    samples.add(Sample.of("probes", probe));
                }
            }
        }
    }

    /** Makes a dataset of links to the photos of the sample cast, each with its own name, with ten photos per person. */
    private Path dataset(int photos) throws IOException {
        List<Path> sample = pictures(AppFolders.current().sampleCast());
        Path dataset = folder.resolve("dataset");
        for (int photo = 0; photo < photos; photo++) {
            Path link = dataset.resolve("person " + photo / 10).resolve(photo + ".jpg");
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, sample.get(photo % sample.size()).toAbsolutePath());
        }
        return dataset;
    }

    private static List<Path> pictures(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    /** Compares the second half of a phase with the first, leaving out its first samples, because caches fill at the beginning. */
    private static void assertFlat(List<Sample> all, String phase, long mebibytes) {
        List<Sample> samples =
                all.stream().filter(sample -> sample.phase.equals(phase)).toList();
        assertThat(samples).hasSizeGreaterThan(4);
        List<Sample> early = samples.subList(samples.size() / 5, samples.size() / 2);
        List<Sample> late = samples.subList(samples.size() / 2, samples.size());
        assertThat(most(late, Sample::mebibytes) - most(early, Sample::mebibytes))
                .as("MiB that the second half took more")
                .isLessThan(mebibytes);
        assertThat(most(late, Sample::handles) - most(early, Sample::handles)).isLessThanOrEqualTo(SOME);
        assertThat(most(late, Sample::threads) - most(early, Sample::threads)).isLessThanOrEqualTo(SOME);
    }

    private static long most(List<Sample> samples, ToLongFunction<Sample> figure) {
        return samples.stream().mapToLong(figure).max().orElseThrow();
    }
}
