package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.face.FacePipeline;

/** Memory and time of this process while photos are read: how they grow with the number of photos. */
final class PipelineMemory {

    private static final int WARM_UP = 20;
    private static final List<Integer> COUNTS = List.of(100, 1000, 10_000);
    private static final List<Integer> QUICK = List.of(10, 20);
    private static final double MEGABYTE = 1 << 20;

    private PipelineMemory() {}

    static List<Measurement> measure(Setting setting) throws IOException {
        List<Integer> counts = setting.either(QUICK, COUNTS);
        List<Path> files = setting.photos().take(counts.get(counts.size() - 1)).toList();
        List<Measurement> found = new ArrayList<>();
        Growth memory = new Growth();
        Growth time = new Growth();
        try (FacePipeline pipeline = new FacePipeline(setting.models())) {
            read(pipeline, files.subList(0, Math.min(WARM_UP, files.size())), setting);
            long start = System.nanoTime();
            int done = 0;
            for (int count : counts) {
                read(pipeline, files.subList(done, count), setting);
                done = count;
                double seconds = (System.nanoTime() - start) / 1e9;
                time.add(count, seconds);
                found.add(Benchmark.MEMORY.figure("time for %d photos".formatted(count), seconds, "s"));
                OptionalLong bytes = Machine.memory();
                if (bytes.isPresent()) {
                    memory.add(count, bytes.getAsLong());
                    found.add(megabytes("memory after %d photos".formatted(count), bytes.getAsLong()));
                }
            }
        }
        found.addAll(time.exponent(Benchmark.MEMORY, "time"));
        found.addAll(memory.exponent(Benchmark.MEMORY, "memory"));
        Machine.peakMemory().ifPresent(bytes -> found.add(megabytes("the most so far", bytes)));
        return found;
    }

    private static void read(FacePipeline pipeline, List<Path> files, Setting setting) {
        for (Path file : files) {
            setting.cancel().throwIfCancelled();
            BenchPhotos.open(file, pipeline::labelledFace);
        }
    }

    private static Measurement megabytes(String name, long bytes) {
        return Benchmark.MEMORY.figure(name, bytes / MEGABYTE, "MB");
    }
}
