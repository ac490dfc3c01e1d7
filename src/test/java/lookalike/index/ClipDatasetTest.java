package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.catalog.PhotoStatus;
import lookalike.face.FaceBox;
import lookalike.face.LoadedModels;
import lookalike.image.ClipAddress;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.Alone;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipWriter;
import lookalike.shared.ClipWriter.Settings;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Phase;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests clips in the folders of a dataset. */
class ClipDatasetTest {

    private static final LoadedModels MODELS = TestModels.starter();
    private static final String ADA = "Ada Sterling";
    private static final String DESMOND = "Desmond Price";

    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void makeADataset() throws IOException {
        dataset = folder.resolve("dataset");
        Files.createDirectories(dataset.resolve(ADA));
        Files.createDirectories(dataset.resolve(DESMOND));
        Files.copy(CastClips.photos(DESMOND).get(0), dataset.resolve(DESMOND).resolve("a.jpg"));
        clip(dataset.resolve(ADA).resolve("clip.mp4"), 30, ClipDatasetTest::adaWithDesmond);
    }

    /** A frame with Ada, who in some frames has somebody else beside her. */
    private static BufferedImage adaWithDesmond(int frame) {
        Placed ada = new Placed(CastClips.probe(ADA), 0.4 + 0.005 * frame, 0.5, 0.9);
        Placed desmond = new Placed(CastClips.probe(DESMOND), 0.87, 0.3, 0.4);
        return frame > 20 ? CastClips.frame(640, 360, ada, desmond) : CastClips.frame(640, 360, ada);
    }

    @Test
    void aClipGivesFramesThatAreKeptUntilItChanges() throws IOException {
        Path clip = dataset.resolve(ADA).resolve("clip.mp4");
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            BuildReport first = build(catalog);
            List<PhotoRow> rows = rows(catalog, ADA);
            assertThat(rows).hasSizeBetween(3, 5);
            assertThat(first.added()).isEqualTo(rows.size() + 1);
            assertThat(rows).allMatch(row -> row.status() == PhotoStatus.OK);
            assertThat(rows).extracting(PhotoRow::path).allMatch(path -> path.startsWith(ADA + "/clip.mp4#t="));
            assertThat(rows).extracting(PhotoRow::hash).doesNotHaveDuplicates();
            for (PhotoRow row : rows) {
                Path address = dataset.resolve(row.path());
                assertThat(ClipAddress.file(address)).isEqualTo(clip);
                FaceBox face = row.face().orElseThrow();
                assertThat(face.centerX()).as("Ada's, not the smaller face").isBetween(200.0, 420.0);
                try (Photo photo = PhotoReader.read(address)) {
                    assertThat(photo.width()).isEqualTo(640);
                }
            }
            assertThat(build(catalog).unchanged()).isEqualTo(rows.size() + 1);

            Files.setLastModifiedTime(clip, FileTime.fromMillis(1_000_000_000_000L));
            BuildReport touched = build(catalog);
            assertThat(touched.unchanged()).as("the same pictures").isEqualTo(rows.size() + 1);

            Files.move(clip, clip.resolveSibling("other.mp4"));
            BuildReport moved = build(catalog);
            assertThat(moved.moved()).isEqualTo(rows.size());
            assertThat(rows(catalog, ADA)).extracting(PhotoRow::path).allMatch(path -> path.contains("/other.mp4#t="));

            Files.delete(clip.resolveSibling("other.mp4"));
            Files.copy(CastClips.photos(ADA).get(0), clip.resolveSibling("a.jpg"));
            assertThat(build(catalog).removed()).isEqualTo(rows.size());
        }
    }

    @Test
    void aDamagedClipIsOneSkippedPhoto() throws IOException {
        Path clip = dataset.resolve(ADA).resolve("clip.mp4");
        Files.write(clip, Arrays.copyOf(Files.readAllBytes(clip), 5000));
        clip(dataset.resolve(ADA).resolve("nobody.mp4"), 3, i -> CastClips.frame(64, 64));
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            assertThat(build(catalog).skipped())
                    .extracting(SkippedPhoto::path, skipped -> skipped.problem().sentence())
                    .containsExactly(
                            tuple(ADA + "/clip.mp4", "the clip is too damaged to be read"),
                            tuple(ADA + "/nobody.mp4", "no face was found"));
            assertThat(build(catalog).unchanged()).isEqualTo(3);
        }
    }

    @Test
    void theClipOfALivePhotoIsLeftOut() throws IOException {
        Files.copy(CastClips.photos(ADA).get(0), dataset.resolve(ADA).resolve("clip.jpg"));
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            build(catalog);
            assertThat(rows(catalog, ADA)).extracting(PhotoRow::path).containsExactly(ADA + "/clip.jpg");
        }
    }

    @Test
    void clipsThatAreReadAreCountedBeforeThePhotos() throws IOException {
        clip(dataset.resolve(ADA).resolve("nobody.mp4"), 3, i -> CastClips.frame(64, 64));
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            Reports first = new Reports();
            build(catalog, first, new CancelSignal());
            assertThat(first.phases).containsExactly(Phase.CLIPS, Phase.MAIN);
            assertThat(first.of(Phase.CLIPS)).startsWith(0L).endsWith(200L).contains(100L);
            assertThat(first.of(Phase.CLIPS)).as("share of the first clip").anyMatch(done -> done > 0 && done < 100);
            assertThat(first.readings)
                    .filteredOn(reading -> reading.phase() == Phase.CLIPS)
                    .extracting(ProgressMeter.Reading::total)
                    .containsOnly(200L);
            long photos = rows(catalog, ADA).size() + 1;
            assertThat(first.of(Phase.MAIN)).startsWith(0L).endsWith(photos);

            Reports second = new Reports();
            build(catalog, second, new CancelSignal());
            assertThat(second.phases).as("nothing to read").isEmpty();
        }
    }

    @Test
    void aPausedRunWaitsWithinAClip() throws Exception {
        CancelSignal signal = new CancelSignal();
        Reports reports = new Reports();
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            FutureTask<BuildReport> run = runUntilPaused(catalog, reports, signal);
            int before = reports.readings.size();
            assertThat(reports.phases).containsExactly(Phase.CLIPS);
            signal.pause(false);
            assertThat(run.get(1, TimeUnit.MINUTES).complete()).isTrue();
            assertThat(reports.readings).hasSizeGreaterThan(before);
            assertThat(rows(catalog, ADA)).hasSizeBetween(3, 5);
        }
    }

    @Test
    @Alone
    void cancellingWithinAClipTakesLessThanAThirdOfASecond() {
        CancelSignal signal = new CancelSignal();
        Reports reports = new Reports();
        long[] cancelled = {0};
        reports.inAClip = () -> {
            cancelled[0] = System.nanoTime();
            signal.cancel();
        };
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            BuildReport stopped = build(catalog, reports, signal);
            assertThat((System.nanoTime() - cancelled[0]) / 1e9).isLessThan(0.3);
            assertThat(stopped.complete()).isFalse();
            assertThat(stopped.photos()).isZero();
            assertThat(reports.of(Phase.CLIPS)).as("not read to its end").doesNotContain(100L);
            BuildReport next = build(catalog);
            assertThat(next.complete()).isTrue();
            assertThat(rows(catalog, ADA)).hasSizeBetween(3, 5);
        }
    }

    @Test
    void aPausedRunIsCancelled() throws Exception {
        CancelSignal signal = new CancelSignal();
        Reports reports = new Reports();
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            FutureTask<BuildReport> run = runUntilPaused(catalog, reports, signal);
            signal.cancel();
            assertThat(run.get(1, TimeUnit.MINUTES).complete()).isFalse();
        }
    }

    /** Starts a run, pauses it within the first clip, and waits until it is paused. */
    private FutureTask<BuildReport> runUntilPaused(Catalog catalog, Reports reports, CancelSignal signal)
            throws InterruptedException {
        reports.inAClip = () -> signal.pause(true);
        FutureTask<BuildReport> run = new FutureTask<>(() -> build(catalog, reports, signal));
        Thread thread = new Thread(run);
        thread.start();
        awaitPause(thread);
        return run;
    }

    private static void awaitPause(Thread thread) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (Arrays.stream(thread.getStackTrace())
                .noneMatch(call -> call.getMethodName().equals("awaitResume"))) {
            assertThat(System.nanoTime()).as("the run waits").isLessThan(end);
            Thread.sleep(10); // the run is in another thread and does not report that it is waiting
        }
    }

    /** Records all reports of a run, and runs an action once when the first clip is being read. */
    private static final class Reports implements Progress {

        private final List<Phase> phases = new CopyOnWriteArrayList<>();
        private final List<ProgressMeter.Reading> readings = new CopyOnWriteArrayList<>();
        private Runnable inAClip = () -> {};

        @Override
        public void begin(Phase phase) {
            phases.add(phase);
        }

        @Override
        public void report(long done, long total) {
            Phase phase = phases.isEmpty() ? Phase.MAIN : phases.get(phases.size() - 1);
            readings.add(new ProgressMeter.Reading(done, total, 0, phase));
            if (phase == Phase.CLIPS && done > 0) {
                inAClip.run();
                inAClip = () -> {};
            }
        }

        private List<Long> of(Phase phase) {
            return readings.stream()
                    .filter(reading -> reading.phase() == phase)
                    .map(ProgressMeter.Reading::done)
                    .toList();
        }
    }

    private BuildReport build(Catalog catalog) {
        return build(catalog, Progress.NONE, new CancelSignal());
    }

    private BuildReport build(Catalog catalog, Progress progress, CancelSignal signal) {
        return new IndexBuilder(MODELS, 1).build(dataset, catalog, progress, signal);
    }

    private static List<PhotoRow> rows(Catalog catalog, String label) {
        return catalog.photosOf(label);
    }

    private static void clip(Path file, int frames, IntFunction<BufferedImage> image) throws IOException {
        BufferedImage first = image.apply(0);
        try (ClipWriter writer =
                new ClipWriter(file, Settings.of("libopenh264", first.getWidth(), first.getHeight()))) {
            for (int i = 0; i < frames; i++) {
                writer.add(i / 10.0, image.apply(i));
            }
        }
    }
}
