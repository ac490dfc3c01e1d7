package lookalike.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoStatus;
import lookalike.face.FacePipeline;
import lookalike.face.PhotoFaces;
import lookalike.face.StageTimes;
import lookalike.platform.files.ScratchFolder;
import lookalike.platform.files.Sha256;

/**
 * Times of one pipeline on one thread, from a file to rows in a catalogue. After each batch of photos, the same networks are also measured
 * alone on the same inputs.
 */
final class PipelineTimes {

    /** Photos in one transaction, as when a dataset is indexed. */
    private static final int BATCH = 64;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 16;
    private static final int QUICK = 8;
    private static final double MILLIS = 1e-6;

    private final Setting setting;
    private final FacePipeline pipeline;
    private final Catalog catalog;
    private long decode;
    private long store;
    private long all;
    private long alone;
    private long processor;
    private int photos;
    private int faces;
    private StageTimes stages = StageTimes.NONE;

    private PipelineTimes(Setting setting, FacePipeline pipeline, Catalog catalog) {
        this.setting = setting;
        this.pipeline = pipeline;
        this.catalog = catalog;
    }

    static List<Measurement> measure(Setting setting) throws IOException {
        int batch = setting.either(QUICK, BATCH);
        List<Path> files =
                setting.photos().take(batch * setting.either(1, ROUNDS)).toList();
        try (ScratchFolder scratch = ScratchFolder.make("bench");
                FacePipeline pipeline = new FacePipeline(setting.models())) {
            try (Catalog catalog = Catalog.open(scratch.file("warm-up.catalog"))) {
                new PipelineTimes(setting, pipeline, catalog).run(files.subList(0, batch));
            }
            try (Catalog catalog = Catalog.open(scratch.file("bench.catalog"))) {
                PipelineTimes times = new PipelineTimes(setting, pipeline, catalog);
                for (int from = 0; from < files.size(); from += batch) {
                    times.run(files.subList(from, from + batch));
                    times.runNetworks(files.subList(from, from + batch));
                }
                return times.figures();
            }
        }
    }

    private void run(List<Path> files) {
        StageTimes before = pipeline.times();
        long busy = THREAD.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        List<AnalysedPhoto> analysed = new ArrayList<>();
        for (Path file : files) {
            setting.cancel().throwIfCancelled();
            long opened = System.nanoTime();
            BenchPhotos.open(file, photo -> {
                decode += System.nanoTime() - opened;
                photos++;
                row(file, pipeline.labelledFace(photo)).ifPresent(analysed::add);
            });
        }
        faces += analysed.size();
        long found = System.nanoTime();
        catalog.write(rows -> analysed.forEach(photo -> {
            rows.person(photo.label(), photo.label());
            rows.photo(photo);
        }));
        store += System.nanoTime() - found;
        all += System.nanoTime() - start;
        processor += THREAD.getCurrentThreadCpuTime() - busy;
        stages = stages.plus(pipeline.times().minus(before));
    }

    /** Measures the networks alone; a further run, whose time does not count, records their inputs. */
    private void runNetworks(List<Path> files) {
        pipeline.record();
        BenchPhotos.analyse(files, pipeline, setting);
        alone += pipeline.replay().total();
    }

    /** The row of a photo; each call counts as a new photo for the catalogue, even if files repeat. */
    private Optional<AnalysedPhoto> row(Path file, PhotoFaces found) {
        String label = file.getParent().getFileName().toString();
        String path = "%s/%d.jpg".formatted(label, photos);
        return found.main()
                .map(face -> new AnalysedPhoto(
                        label,
                        path,
                        1,
                        1,
                        Sha256.of(path.getBytes(StandardCharsets.UTF_8)),
                        PhotoStatus.OK,
                        Optional.empty(),
                        setting.models().finders(),
                        Optional.empty(),
                        Optional.of(face),
                        found.bystanders(),
                        found.issues()));
    }

    private List<Measurement> figures() throws IOException {
        if (photos == 0) {
            throw new IOException("none of the photos can be read");
        }
        StageTimes.Networks networks = stages.networks();
        return List.of(
                figure("photos", photos * 1e9 / all, "a second"),
                figure("faces", faces * 1e9 / all, "a second"),
                perPhoto("a photo", all),
                perPhoto("a photo, processor time", processor),
                perPhoto("decoding", decode),
                perPhoto("detector", networks.detector()),
                perPhoto("landmarks", networks.landmarks()),
                perPhoto("alignment", stages.align()),
                perPhoto("descriptor", networks.descriptor()),
                perPhoto("catalogue", store),
                perPhoto("all else", all - decode - networks.total() - stages.align() - store),
                perPhoto("the networks alone, on the same inputs", alone),
                figure("rate, of that of the networks alone", 100.0 * alone / all, "%"),
                figure("share of the networks", 100.0 * networks.total() / all, "%"));
    }

    private Measurement perPhoto(String name, long nanos) {
        return figure(name, nanos * MILLIS / photos, "ms");
    }

    private static Measurement figure(String name, double value, String unit) {
        return Benchmark.PIPELINE.figure(name, value, unit);
    }
}
