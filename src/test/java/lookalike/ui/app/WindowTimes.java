package lookalike.ui.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.instance.RunningInstance;
import lookalike.shared.SampleCatalog;
import lookalike.ui.browse.CatalogFiles;
import lookalike.ui.common.FilePicker;
import lookalike.ui.compare.core.CompareState;

/**
 * Prints how long the window takes: from the start of Java to its first picture, from a dropped photo to the outlines of its
 * faces, and to its matches, each until the window has laid out what is to be seen. The dataset is the sample cast, read before.
 * Needs a display.
 */
public final class WindowTimes {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;

    private final Path data = Files.createTempDirectory("lookalike-window");
    private final Stage stage;
    private final App app;

    private WindowTimes(Stage stage) throws IOException {
        this.stage = stage;
        AppFolders folders = new AppFolders(AppFolders.current().home(), data);
        Path settings = folders.settings();
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{\"introduced\": true}");
        SampleCatalog.copyTo(CatalogFiles.of(folders.sampleCast(), folders.catalogs()));
        app = LookalikeApp.open(
                stage, folders, FilePicker.ofSystem(), uri -> {}, RunningInstance.alone(), List.<Path>of());
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        SampleCatalog.build();
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        for (int start = 1; start <= WARM_UP; start++) {
            WindowTimes times = opened("window, start " + start + " of this process");
            if (start == WARM_UP) {
                times.photos("ada-sterling.jpg");
                times.photos("group.jpg");
            }
            onWindow(times.stage::hide);
            onWindow(times.app::close);
        }
        print(
                "the process, since its start",
                ManagementFactory.getRuntimeMXBean().getUptime());
        System.exit(0);
    }

    private static WindowTimes opened(String what) {
        long start = System.nanoTime();
        CompletableFuture<WindowTimes> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                made.complete(new WindowTimes(new Stage()));
            } catch (IOException | RuntimeException e) {
                made.completeExceptionally(e);
            }
        });
        WindowTimes times = made.join();
        times.await(() -> true);
        print(what, millisSince(start));
        times.await(() -> times.app.people().state().matcher().getValue() != null);
        print("  until its people can be compared with", millisSince(start));
        return times;
    }

    private void photos(String name) {
        Path file = AppFolders.current().sampleProbes().resolve(name);
        List<Double> outlines = new ArrayList<>();
        List<Double> matches = new ArrayList<>();
        CompareState state = app.compare().state();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            onWindow(() -> app.compare().controller().open(List.of(file)));
            await(() -> state.face().get() != null);
            double faces = millisSince(start);
            await(() -> state.match().get() != null);
            if (round >= 0) {
                outlines.add(faces);
                matches.add(millisSince(start));
            }
            await(() -> !state.searching().get());
            onWindow(() -> app.compare().controller().closePhoto());
            await(() -> state.photo().get() == null && state.match().get() == null);
        }
        print(name + ", drop to outlines", median(outlines));
        print(name + ", drop to matches", median(matches));
    }

    /** Waits for a state and the picture of the window that shows it. */
    private void await(BooleanSupplier condition) {
        CountDownLatch shown = new CountDownLatch(1);
        onWindow(() -> {
            Runnable[] pulse = new Runnable[1];
            boolean[] held = new boolean[1];
            pulse[0] = () -> {
                if (held[0]) {
                    stage.getScene().removePostLayoutPulseListener(pulse[0]);
                    shown.countDown();
                } else {
                    held[0] = condition.getAsBoolean();
                    Platform.requestNextPulse();
                }
            };
            stage.getScene().addPostLayoutPulseListener(pulse[0]);
            Platform.requestNextPulse();
        });
        try {
            shown.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onWindow(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            work.run();
            done.complete(null);
        });
        done.join();
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double millis) {
        System.out.printf(Locale.ROOT, "%-45s %8.0f ms%n", what, millis);
    }
}
