package lookalike.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.face.FacePipeline;

/** Growth of this process's memory and time with the number of photos that are read. */
final class PipelineMemory {

    private static final int WARM_UP = 20;
    private static final List<Integer> COUNTS = List.of(100, 1000, 10_000);
    private static final List<Integer> QUICK = List.of(10, 20);

    private PipelineMemory() {}

    static List<Measurement> measure(Setting setting) throws IOException {
        List<Integer> counts = setting.either(QUICK, COUNTS);
        List<Path> files = setting.photos().take(counts.get(counts.size() - 1)).toList();
        List<Measurement> found = new ArrayList<>();
        Growth memory = new Growth();
        Growth time = new Growth();
        try (FacePipeline pipeline = new FacePipeline(setting.models())) {
            BenchPhotos.analyse(files.subList(0, Math.min(WARM_UP, files.size())), pipeline, setting);
            long start = System.nanoTime();
            int done = 0;
            for (int count : counts) {
                BenchPhotos.analyse(files.subList(done, count), pipeline, setting);
                done = count;
                double seconds = (System.nanoTime() - start) / 1e9;
                time.add(count, seconds);
                found.add(figure("time for %d photos".formatted(count), seconds, "s"));
                Machine.memory().ifPresent(megabytes -> {
                    memory.add(count, megabytes);
                    found.add(figure("memory after %d photos".formatted(count), megabytes, "MB"));
                });
            }
        }
        found.addAll(time.exponent(Benchmark.MEMORY, "time"));
        found.addAll(memory.exponent(Benchmark.MEMORY, "memory"));
        Machine.peakMemory().ifPresent(megabytes -> found.add(figure("the most so far", megabytes, "MB")));
        return found;
    }

    private static Measurement figure(String name, double value, String unit) {
        return Benchmark.MEMORY.figure(name, value, unit);
    }
}
