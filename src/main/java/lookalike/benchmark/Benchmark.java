package lookalike.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lookalike.face.LoadedModels;
import lookalike.task.CancelSignal;

/** Topics of {@code bench}. */
public enum Benchmark {
    /** Photos a second of one pipeline, where the time goes, and how long the networks alone take. */
    PIPELINE(PipelineTimes::measure),
    /** Memory and time of this process for some photos and for more; before the topics that need much memory. */
    MEMORY(PipelineMemory::measure),
    /** Search in galleries of several sizes, beside a plain read of the same numbers. */
    SEARCH(SearchTimes::measure),
    /** Import, export and opening of descriptors, beside a plain read of the same file. */
    IMPORT(ImportRates::measure),
    /** Start of the program, until it has answered. */
    STARTUP(StartTimes::measure),
    /** From the start to the window, and from a dropped photo to what is to be seen of it. */
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
     * Surroundings of a benchmark.
     *
     * @param photos what pipelines are measured with
     * @param quick less work: figures are rough, and all topics take some seconds
     */
    public record Setting(LoadedModels models, BenchPhotos photos, boolean quick, CancelSignal cancel) {

        <T> T either(T quickly, T fully) {
            return quick ? quickly : fully;
        }
    }

    /**
     * Measures.
     *
     * @throws IOException if files cannot be read or written, or a process of its own fails
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public List<Measurement> run(Setting setting) throws IOException {
        return work.measure(setting);
    }

    /** The name on the command line and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Median seconds of some rounds of work, after some that are not counted. */
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

    /** The middle of some figures, at least one; the upper one of two. Sorts them. */
    public static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    /** A figure of this topic. */
    Measurement figure(String name, double value, String unit) {
        return new Measurement(id(), name, value, unit);
    }
}
