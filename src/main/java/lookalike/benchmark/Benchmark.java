package lookalike.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lookalike.face.LoadedModels;
import lookalike.task.CancelSignal;

/** Topics of the command {@code bench}. */
public enum Benchmark {
    /** Photos per second of one pipeline, the time of each stage, and the time of the networks alone. */
    PIPELINE(PipelineTimes::measure),
    /** Memory and time of this process for increasing numbers of photos; runs before the topics that need much memory. */
    MEMORY(PipelineMemory::measure),
    /** Search in galleries of several sizes, compared with a plain read of the same numbers. */
    SEARCH(SearchTimes::measure),
    /** Import, export and opening of descriptors, compared with a plain read of the same file. */
    IMPORT(ImportRates::measure),
    /** Time from the start of the program to its answer. */
    STARTUP(StartTimes::measure),
    /** Time from the start to the window, and from the drop of a photo to its display. */
    WINDOW(WindowRuns::measure);

    private static final int WARM_UP = 5;

    private final Work work;

    Benchmark(Work work) {
        this.work = work;
    }

    /** Work of a topic. */
    interface Work {
        List<Measurement> measure(Setting setting) throws IOException;
    }

    /**
     * Setting of a benchmark.
     *
     * @param photos photos with which pipelines are measured
     * @param quick whether to do less work: the figures are rough, and all topics together take a few seconds
     */
    public record Setting(LoadedModels models, BenchPhotos photos, boolean quick, CancelSignal cancel) {

        <T> T either(T quickly, T fully) {
            return quick ? quickly : fully;
        }
    }

    /**
     * Runs the benchmark.
     *
     * @throws IOException if files cannot be read or written, or a process that it starts fails
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public List<Measurement> run(Setting setting) throws IOException {
        return work.measure(setting);
    }

    /** The name on the command line and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Median time in seconds of some rounds of work, after warm-up rounds that do not count. */
    static double seconds(int rounds, CancelSignal cancel, Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            cancel.throwIfCancelled();
            work.run();
        }
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            cancel.throwIfCancelled();
            long start = System.nanoTime();
            work.run();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        return median(seconds);
    }

    /** The median of at least one figure; of an even number, the upper of the two in the middle. Sorts the figures. */
    public static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    /** A figure of this topic. */
    Measurement figure(String name, double value, String unit) {
        return new Measurement(id(), name, value, unit);
    }
}
