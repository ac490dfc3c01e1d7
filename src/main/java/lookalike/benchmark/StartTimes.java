package lookalike.benchmark;

import java.io.IOException;
import java.util.List;
import lookalike.benchmark.Benchmark.Setting;

/** Times from the start of the program, in a separate process, to its answer. */
final class StartTimes {

    private static final int ROUNDS = 5;

    private StartTimes() {}

    static List<Measurement> measure(Setting setting) throws IOException {
        double[] seconds = new double[setting.either(1, ROUNDS)];
        for (int i = 0; i < seconds.length; i++) {
            setting.cancel().throwIfCancelled();
            long start = System.nanoTime();
            OwnProcess.run(setting.cancel(), List.of("--version"));
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        return List.of(Benchmark.STARTUP.figure("lookalike --version", Benchmark.median(seconds), "s"));
    }
}
