package lookalike.ui.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import lookalike.platform.folders.AppFolders;
import lookalike.platform.instance.RunningInstance;
import lookalike.ui.browse.CatalogFiles;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Page;

/**
 * Prints how fast the wall of people is: the pulses while it scrolls, and the time from a search, filter or change of order until the
 * tiles are laid out. Except for the times between pulses, all times are processor time of the FX thread. Needs a display.
 */
public final class WallTimes {

    private static final int PULSES = 300;
    private static final double PIXELS_A_PULSE = 25;
    private static final double FRAME_MILLIS = 1000.0 / 60;
    private static final int ROUNDS = 9;

    private final Stage stage;
    private final App app;
    private final DatasetState dataset;

    private WallTimes(Path catalog, Path photos) throws IOException {
        Path data = Files.createTempDirectory("lookalike-wall");
        AppFolders folders = new AppFolders(AppFolders.current().home(), data);
        Files.createDirectories(folders.settings().getParent());
        Files.writeString(
                folders.settings(),
                "{\"introduced\": true, \"datasets\": [\"%s\"]}".formatted(photos.toAbsolutePath()));
        Path copy = CatalogFiles.of(photos.toAbsolutePath(), folders.catalogs());
        Files.createDirectories(copy.getParent());
        Files.copy(catalog, copy, StandardCopyOption.REPLACE_EXISTING);
        stage = new Stage();
        app = LookalikeApp.open(
                stage, folders, FilePicker.ofSystem(), uri -> {}, RunningInstance.alone(), List.<Path>of());
        dataset = app.people().state();
    }

    /** @param arguments a catalogue, of which a copy is used, and the folder of its dataset */
    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        CompletableFuture<WallTimes> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                made.complete(new WallTimes(Path.of(arguments[0]), Path.of(arguments[1])));
            } catch (IOException | RuntimeException e) {
                made.completeExceptionally(e);
            }
        });
        made.join().measure();
        System.exit(0);
    }

    private void measure() {
        await(() -> dataset.report().get() != null && !dataset.building().get());
        onWindow(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            app.services().page().set(Page.PERSON);
        });
        await(() -> app.wall().state().listed().size() == dataset.people().size());
        System.out.printf(Locale.ROOT, "%,d people%n", dataset.people().size());
        for (int round = 1; round <= 2; round++) {
            scroll(round == 1 ? "scrolling, pictures not loaded yet" : "scrolling again");
        }
        PeopleFilter all = PeopleFilter.ALL;
        answer("search for \"a\"", all.withSearch("a"));
        answer("search for \"john\"", all.withSearch("john"));
        answer("search for nobody", all.withSearch("qqq"));
        answer("filter by few photos", all.withFilter(PeopleFilter.Filter.FEW_PHOTOS));
        answer("filter by problems", all.withFilter(PeopleFilter.Filter.PROBLEMS));
        answer("order by number of photos", all.withOrder(PeopleFilter.Order.PHOTOS));
        answer("order by newest", all.withOrder(PeopleFilter.Order.NEWEST));
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "memory in use, with all pictures seen: %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** Scrolls by the same distance in every pulse. */
    private void scroll(String what) {
        List<Double> work = new ArrayList<>();
        List<Double> between = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(1);
        onWindow(() -> {
            Scene scene = stage.getScene();
            VirtualFlow<?> rows = (VirtualFlow<?>) scene.lookup("#wall").lookup("#virtual-flow");
            rows.scrollToTop(0);
            long[] start = new long[1];
            long[] last = new long[1];
            Runnable[] pulses = new Runnable[2];
            pulses[0] = () -> {
                long now = System.nanoTime();
                if (last[0] != 0) {
                    between.add((now - last[0]) / 1e6);
                }
                last[0] = now;
                start[0] = processorNanos();
                rows.scrollPixels(PIXELS_A_PULSE);
            };
            pulses[1] = () -> {
                work.add((processorNanos() - start[0]) / 1e6);
                if (work.size() == PULSES) {
                    scene.removePreLayoutPulseListener(pulses[0]);
                    scene.removePostLayoutPulseListener(pulses[1]);
                    ended.countDown();
                }
                Platform.requestNextPulse();
            };
            scene.addPreLayoutPulseListener(pulses[0]);
            scene.addPostLayoutPulseListener(pulses[1]);
            Platform.requestNextPulse();
        });
        join(ended);
        print(what + ": work of a pulse on the JavaFX thread", work);
        print(what + ": time between pulses", between);
        long late = between.stream().filter(time -> time > 1.5 * FRAME_MILLIS).count();
        System.out.printf(Locale.ROOT, "  %d of %d pulses later than 25 ms%n", late, between.size());
    }

    /** Measures the time from a change of the filter until the tiles are laid out, on the FX thread. */
    private void answer(String what, PeopleFilter filter) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            onWindow(() -> {
                dataset.filter().set(PeopleFilter.ALL);
                stage.getScene().getRoot().layout();
            });
            onWindow(() -> {
                long start = processorNanos();
                dataset.filter().set(filter);
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                times.add((processorNanos() - start) / 1e6);
            });
        }
        print(what + ", " + app.wall().state().listed().size() + " people", times);
    }

    /** Processor time of this thread, which does not depend on other programs. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, 95 %% below %.1f ms, 99 %% below %.1f ms, longest %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }

    private void await(BooleanSupplier condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        onWindow(() -> {
            Runnable[] pulse = new Runnable[1];
            pulse[0] = () -> {
                if (condition.getAsBoolean()) {
                    stage.getScene().removePostLayoutPulseListener(pulse[0]);
                    met.complete(true);
                }
                Platform.requestNextPulse();
            };
            stage.getScene().addPostLayoutPulseListener(pulse[0]);
            Platform.requestNextPulse();
        });
        met.join();
    }

    private static void onWindow(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
