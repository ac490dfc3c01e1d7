package lookalike.ui.common;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Background threads by purpose, so that no kind of work waits for another. */
public final class BackgroundThreads implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int PICTURE_THREADS = 2;
    private static final int FETCH_THREADS = 2;
    private static final int INSTALL_THREADS = 4;

    private final Consumer<Throwable> errors;
    private final ExecutorService indexing = worker("index", 1);
    private final ExecutorService preparing = worker("prepare", 1);
    private final ExecutorService probing = worker("probe", 1);
    private final ExecutorService asking = worker("query", 1);
    private final ExecutorService looking = worker("look", 1);
    private final ExecutorService unpacking = worker("unpack", 1);
    private final ExecutorService ranking = worker("rank", 1);
    private final ExecutorService mapping = worker("map", 1);
    private final ExecutorService detailing = worker("detail", 1);
    private final ExecutorService evaluating = worker("evaluate", 1);
    private final ExecutorService sorting = worker("sort", 1);
    private final ExecutorService copying = worker("copy", 1);
    private final ExecutorService fetching = worker("fetch", FETCH_THREADS);
    private final ExecutorService filming = worker("camera", 1);
    private final ExecutorService watching = worker("clip", 1);
    private final ExecutorService following = worker("follow", 1);
    private final ExecutorService naming = worker("name", 1);
    private final ExecutorService installing = worker("install", INSTALL_THREADS);
    private final ExecutorService collecting = worker("celebrities", 1);
    private final ExecutorService loading = worker("pictures", PICTURE_THREADS);

    /** @param errors receives failures that no other part shows, on the FX thread */
    public BackgroundThreads(Consumer<Throwable> errors) {
        this.errors = errors;
    }

    /** Reads datasets. */
    public Jobs indexing() {
        return new Jobs(indexing, Platform::runLater, errors);
    }

    /** Prepares the search in a dataset, even while it is being read. */
    public Jobs preparing() {
        return new Jobs(preparing, Platform::runLater, errors);
    }

    /** Looks at photos; the one thread that uses the compare view's pipeline. */
    public Jobs probing() {
        return new Jobs(probing, Platform::runLater, errors);
    }

    /** Answers short questions and writes files. */
    public Jobs asking() {
        return new Jobs(asking, Platform::runLater, errors);
    }

    /** Looks at folders, which may be large or far away. */
    public Jobs looking() {
        return new Jobs(looking, Platform::runLater, errors);
    }

    /** Unpacks archives. */
    public Jobs unpacking() {
        return new Jobs(unpacking, Platform::runLater, errors);
    }

    /** Ranks people, so that photos still waiting to be read do not delay the ranking for the shown one. */
    public Jobs ranking() {
        return new Jobs(ranking, Platform::runLater, errors);
    }

    /** Draws maps. */
    public Jobs mapping() {
        return new Jobs(mapping, Platform::runLater, errors);
    }

    /** Computes the details of a match. */
    public Jobs detailing() {
        return new Jobs(detailing, Platform::runLater, errors);
    }

    /** Evaluates datasets. */
    public Jobs evaluating() {
        return new Jobs(evaluating, Platform::runLater, errors);
    }

    /** Reads unsorted photos and sorts their people. */
    public Jobs sorting() {
        return new Jobs(sorting, Platform::runLater, errors);
    }

    /** Copies photos into datasets. */
    public Jobs copying() {
        return new Jobs(copying, Platform::runLater, errors);
    }

    /** Fetches photos from the web. */
    public Jobs fetching() {
        return new Jobs(fetching, Platform::runLater, errors);
    }

    /** Downloads and verifies models, several at a time, so that a paused download does not block the others. */
    public Jobs installing() {
        return new Jobs(installing, Platform::runLater, errors);
    }

    /** Reads the camera. */
    public Jobs filming() {
        return new Jobs(filming, Platform::runLater, errors);
    }

    /** Searches clips for people, with a pipeline for each. */
    public Jobs watching() {
        return new Jobs(watching, Platform::runLater, errors);
    }

    /** Follows the faces before the camera. */
    public Jobs following() {
        return new Jobs(following, Platform::runLater, errors);
    }

    /** Describes and names the faces before the camera, apart from the work that must keep up with the camera. */
    public Jobs naming() {
        return new Jobs(naming, Platform::runLater, errors);
    }

    /** Fetches photos of celebrities. */
    public Jobs collecting() {
        return new Jobs(collecting, Platform::runLater, errors);
    }

    /** Loads pictures. */
    public Jobs loading() {
        return new Jobs(loading, Platform::runLater, errors);
    }

    /** Accepts no more work and waits, for a limited time, for running work. */
    @Override
    public void close() {
        List<ExecutorService> all = List.of(
                looking,
                unpacking,
                installing,
                filming,
                following,
                naming,
                watching,
                fetching,
                collecting,
                sorting,
                copying,
                indexing,
                preparing,
                probing,
                ranking,
                mapping,
                asking,
                detailing,
                evaluating,
                loading);
        all.forEach(ExecutorService::shutdown);
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            for (ExecutorService executor : all) {
                executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService worker(String name, int threads) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
        // Work that an answer starts while the window closes is no longer wanted.
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                factory,
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
