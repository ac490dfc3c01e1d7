package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.face.FacePipeline;
import lookalike.face.FacePipeline.NetworkTimes;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;

/** Times of one pipeline, on one thread, over the sample cast. */
final class PipelineTimes {

    private static final int QUICK = 8;
    private static final double MILLIS = 1e-6;

    private long decoding;
    private long all;
    private int photos;
    private int faces;

    private PipelineTimes() {}

    /** Photos of the sample cast, always the same. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(AppFolders.current().sampleCast())) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    static List<Measurement> measure(Setting setting) throws IOException {
        List<Path> files =
                files().stream().limit(setting.either(QUICK, Integer.MAX_VALUE)).toList();
        try (FacePipeline pipeline = new FacePipeline(setting.models())) {
            new PipelineTimes().run(pipeline, files.subList(0, Math.min(QUICK, files.size())), setting);
            NetworkTimes before = pipeline.networkTimes();
            PipelineTimes times = new PipelineTimes();
            for (int round = 0; round < setting.either(1, 5); round++) {
                times.run(pipeline, files, setting);
            }
            return times.figures(pipeline.networkTimes().minus(before));
        }
    }

    private void run(FacePipeline pipeline, List<Path> files, Setting setting) {
        for (Path file : files) {
            setting.cancel().throwIfCancelled();
            long start = System.nanoTime();
            try (Photo photo = PhotoReader.read(file)) {
                decoding += System.nanoTime() - start;
                faces += pipeline.labelledFace(photo).main().isPresent() ? 1 : 0;
                photos++;
            }
            all += System.nanoTime() - start;
        }
    }

    private List<Measurement> figures(NetworkTimes networks) {
        long rest = all - decoding - networks.total();
        return List.of(
                figure("photos", photos * 1e9 / all, "a second"),
                figure("faces", faces * 1e9 / all, "a second"),
                perPhoto("a photo", all),
                perPhoto("decoding", decoding),
                perPhoto("detector", networks.detector()),
                perPhoto("landmarks", networks.landmarks()),
                perPhoto("descriptor", networks.descriptor()),
                perPhoto("all else", rest),
                figure("share of the networks", 100.0 * networks.total() / all, "%"));
    }

    private Measurement perPhoto(String name, long nanos) {
        return figure(name, nanos * MILLIS / photos, "ms");
    }

    private static Measurement figure(String name, double value, String unit) {
        return Benchmark.PIPELINE.figure(name, value, unit);
    }
}
