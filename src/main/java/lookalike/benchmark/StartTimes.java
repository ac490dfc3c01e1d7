package lookalike.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.benchmark.Benchmark.Setting;
import lookalike.platform.folders.AppFolders;

/** Times until the program, in a process of its own, has answered. */
final class StartTimes {

    private static final int ROUNDS = 5;

    private StartTimes() {}

    static List<Measurement> measure(Setting setting) {
        double[] seconds = new double[setting.either(1, ROUNDS)];
        for (int i = 0; i < seconds.length; i++) {
            setting.cancel().throwIfCancelled();
            long start = System.nanoTime();
            start();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return List.of(Benchmark.STARTUP.figure("lookalike --version", seconds[seconds.length / 2], "s"));
    }

    private static void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String key : List.of(AppFolders.HOME_PROPERTY, AppFolders.DATA_PROPERTY)) {
            Optional.ofNullable(System.getProperty(key)).ifPresent(value -> command.add("-D" + key + "=" + value));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "lookalike.Launcher", "--version"));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("the program ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
