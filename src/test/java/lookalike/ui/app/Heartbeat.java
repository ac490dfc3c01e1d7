package lookalike.ui.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * Measures a hundred times a second how long the FX thread takes to answer. The time for which it and the render thread wait for a
 * processor core, which other processes share, is counted separately if the system reports it (Linux does, in {@code schedstat}).
 */
final class Heartbeat implements AutoCloseable {

    private static final int PAUSE_MILLIS = 10;
    private static final int LATE_MILLIS = 60;

    private final List<Double> answers = new ArrayList<>();
    private final Thread thread = new Thread(this::beat, "heartbeat");
    private volatile boolean running = true;
    private final List<Double> blocks = new ArrayList<>();
    private double longestBlock;
    private double longestStarved;
    private String culprit = "";

    Heartbeat() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Number of beats that the window itself blocked for longer than some milliseconds. */
    long blocksOver(double millis) {
        return blocks.stream().filter(block -> block > millis).count();
    }

    /** Longest time in milliseconds for which the window itself blocked. */
    double longestBlock() {
        return longestBlock;
    }

    /** The figures as text. */
    String summary() {
        List<Double> sorted = new ArrayList<>(answers);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%,d beats, answered after %.1f ms (median), %.1f ms (99 %%), %.1f ms (99.9 %%), %.1f ms (longest); waited for a core up to"
                        + " %.1f ms; blocked by the window itself up to %.1f ms %s",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.get((int) (sorted.size() * 0.999)),
                sorted.get(sorted.size() - 1),
                longestStarved,
                longestBlock,
                culprit);
    }

    private void beat() {
        AtomicReference<Window> window = new AtomicReference<>();
        Platform.runLater(() -> window.set(Window.ofThisThread()));
        while (window.get() == null) {
            pause();
        }
        while (running) {
            measure(window.get());
            pause();
        }
    }

    private void measure(Window window) {
        double starvedBefore = window.starvedMillis();
        long asked = System.nanoTime();
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        String where = "";
        try {
            if (!answered.await(LATE_MILLIS, TimeUnit.MILLISECONDS)) {
                where = where(window.thread.getStackTrace());
                answered.await();
            }
        } catch (InterruptedException e) {
            return;
        }
        double millis = (System.nanoTime() - asked) / 1e6;
        double starved = window.starvedMillis() - starvedBefore;
        answers.add(millis);
        blocks.add(millis - starved);
        longestStarved = Math.max(longestStarved, starved);
        if (millis - starved > longestBlock) {
            longestBlock = millis - starved;
            culprit = where;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stack of the thread: the innermost frames, and those of the program. */
    private static String where(StackTraceElement[] stack) {
        StringBuilder words = new StringBuilder("in");
        for (int i = 0; i < stack.length; i++) {
            if (i < 3 || i % 4 == 0 && i < 40 || stack[i].getClassName().startsWith("lookalike.")) {
                words.append(' ').append(stack[i].getClassName()).append('.').append(stack[i].getMethodName());
            }
        }
        return words.toString();
    }

    /**
     * The FX thread, and the files in which the system counts how long it and the render thread waited for a core; no files on other
     * systems.
     */
    private record Window(Thread thread, List<Path> schedules) {

        /** Names of both threads as Linux keeps them, cut after fifteen characters. */
        private static final List<String> NAMES = List.of("JavaFX Applicat", "QuantumRenderer");

        static Window ofThisThread() {
            List<Path> found = new ArrayList<>();
            try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
                for (Path task : tasks) {
                    if (NAMES.stream().anyMatch(nameOf(task)::startsWith)) {
                        found.add(task.resolve("schedstat"));
                    }
                }
            } catch (IOException e) {
                System.out.println("Nobody tells how long the FX thread waits for a core: " + e);
            }
            return new Window(Thread.currentThread(), found);
        }

        private static String nameOf(Path task) throws IOException {
            return Files.readString(task.resolve("comm")).strip();
        }

        double starvedMillis() {
            double sum = 0;
            for (Path schedule : schedules) {
                try {
                    sum += Long.parseLong(Files.readString(schedule).split(" ")[1]) / 1e6;
                } catch (IOException e) {
                    return sum;
                }
            }
            return sum;
        }
    }
}
