package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.face.FacePipeline;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;

/** Memory of this process while photos are read: what grows with their number is never given back. */
final class PipelineMemory {

    private static final int PHOTOS = 1000;
    private static final int QUICK = 20;
    private static final double MEGABYTE = 1 << 20;

    private PipelineMemory() {}

    static List<Measurement> measure(Setting setting) throws IOException {
        List<Path> files = PipelineTimes.files();
        int photos = setting.either(QUICK, PHOTOS);
        List<Measurement> found = new ArrayList<>();
        try (FacePipeline pipeline = new FacePipeline(setting.models())) {
            for (int done = 1; done <= 2 * photos; done++) {
                setting.cancel().throwIfCancelled();
                try (Photo photo = PhotoReader.read(files.get(done % files.size()))) {
                    pipeline.labelledFace(photo);
                }
                if (done % photos == 0) {
                    String name = "memory after %d photos".formatted(done);
                    Machine.memory().ifPresent(bytes -> found.add(megabytes(name, bytes)));
                }
            }
        }
        Machine.peakMemory().ifPresent(bytes -> found.add(megabytes("the most so far", bytes)));
        return found;
    }

    private static Measurement megabytes(String name, long bytes) {
        return Benchmark.MEMORY.figure(name, bytes / MEGABYTE, "MB");
    }
}
