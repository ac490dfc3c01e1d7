package lookalike.ui.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import lookalike.benchmark.Benchmark;
import lookalike.benchmark.Machine;
import lookalike.benchmark.WindowRuns;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.instance.RunningInstance;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.FilePicker;
import lookalike.ui.compare.core.CompareState;

/**
 * Opens the window on the sample cast and prints the measurements that {@link WindowRuns} asks for: the time from the start of Java to the
 * window, and from a dropped photo to the outlines of its faces and to its matches, each until it is laid out; and memory.
 */
public final class WindowTimes {

    private static final int WARM_UP = 3;

    private final Stage stage;
    private final App app;

    private WindowTimes(Path data) {
        stage = new Stage();
        AppFolders folders = new AppFolders(AppFolders.current().home(), data);
        app = LookalikeApp.open(
                stage, folders, FilePicker.ofSystem(), uri -> {}, RunningInstance.alone(), List.<Path>of());
    }

    /** Tests whether the arguments ask for these measurements. */
    public static boolean areAskedFor(String... arguments) {
        return arguments.length > 3 && arguments[0].equals(WindowRuns.ARGUMENT);
    }

    /**
     * Measures, and ends the process.
     *
     * @param arguments as {@link WindowRuns#ARGUMENT} describes
     */
    public static void run(String... arguments) {
        try {
            Path data = Path.of(arguments[1]);
            visited(data);
            Platform.startup(() -> {});
            Platform.setImplicitExit(false);
            WindowTimes times = CompletableFuture.supplyAsync(() -> new WindowTimes(data), Platform::runLater)
                    .join();
            times.opening(Integer.parseInt(arguments[2]));
            Stream.of(arguments)
                    .skip(4)
                    .map(Path::of)
                    .forEach(photo -> times.drop(photo, Integer.parseInt(arguments[3])));
            inWindow(times.stage::hide);
            inWindow(times.app::close);
            System.exit(0);
        } catch (IOException | InterruptedException | RuntimeException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Marks the first steps as seen, so that the window opens without them. */
    private static void visited(Path data) throws IOException {
        Path settings = new AppFolders(AppFolders.current().home(), data).settings();
        if (!Files.exists(settings)) {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, "{\"introduced\": true}");
        }
    }

    private void opening(int idleSeconds) throws InterruptedException {
        await(() -> true);
        print("start to window", uptime(), "ms");
        DatasetState dataset = app.people().state();
        await(() -> dataset.matcher().getValue() != null && dataset.settled().get() != null);
        print("start to people who can be compared with", uptime(), "ms");
        Machine.memory().ifPresent(megabytes -> print("memory of the window, nothing done", megabytes, "MB"));
        if (idleSeconds > 0) {
            TimeUnit.SECONDS.sleep(idleSeconds);
            Machine.memory()
                    .ifPresent(megabytes -> print("memory of the window after " + idleSeconds + " s", megabytes, "MB"));
        }
    }

    private void drop(Path photo, int rounds) {
        double[] outlines = new double[rounds];
        double[] matches = new double[rounds];
        CompareState state = app.compare().state();
        for (int round = -WARM_UP; round < rounds; round++) {
            long start = System.nanoTime();
            inWindow(() -> app.compare().controller().open(List.of(photo)));
            await(() -> state.face().get() != null);
            double faces = millisSince(start);
            await(() -> state.match().get() != null);
            if (round >= 0) {
                outlines[round] = faces;
                matches[round] = millisSince(start);
            }
            await(() -> !state.searching().get());
            inWindow(() -> app.compare().controller().closePhoto());
            await(() -> state.photo().get() == null && state.match().get() == null);
        }
        String name = photo.getFileName().toString().replaceFirst("\\.jpg$", "");
        print(name + ", drop to outlines", Benchmark.median(outlines), "ms");
        print(name + ", drop to matches", Benchmark.median(matches), "ms");
    }

    /** Waits for a condition, and until the window that shows it is laid out. */
    private void await(BooleanSupplier condition) {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        inWindow(new Wait(stage.getScene(), condition, shown)::begin);
        shown.join();
    }

    /** Tests a condition at each pulse; the next pulse after it holds shows the result. */
    private static final class Wait implements Runnable {

        private final Scene scene;
        private final BooleanSupplier condition;
        private final CompletableFuture<Boolean> shown;
        private boolean held;

        Wait(Scene scene, BooleanSupplier condition, CompletableFuture<Boolean> shown) {
            this.scene = scene;
            this.condition = condition;
            this.shown = shown;
        }

        void begin() {
            scene.addPostLayoutPulseListener(this);
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            if (held) {
                scene.removePostLayoutPulseListener(this);
                shown.complete(true);
                return;
            }
            held = condition.getAsBoolean();
            Platform.requestNextPulse();
        }
    }

    private static void inWindow(Runnable work) {
        CompletableFuture.runAsync(work, Platform::runLater).join();
    }

    private static double uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String name, double value, String unit) {
        System.out.println("%s\t%s\t%s".formatted(name, String.format(Locale.ROOT, "%.3f", value), unit));
    }
}
