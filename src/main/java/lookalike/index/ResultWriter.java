package lookalike.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.Catalog;
import lookalike.catalog.CatalogBatch;
import lookalike.catalog.KnownPhoto;
import lookalike.task.Progress;

/** Writes the workers' results to the catalogue, a batch in each transaction, and counts them. */
final class ResultWriter implements Consumer<PhotoTask.Result> {

    private static final int BATCH = 64;
    private static final long BATCH_NANOS = 1_000_000_000L;

    /** With fewer photos, the start of the networks would take too large a share of the time. */
    private static final int ENOUGH_FOR_A_PACE = 20;

    /** A longer time between two photos counts as a pause. */
    private static final long PAUSED_NANOS = 5_000_000_000L;

    private final Catalog catalog;
    private final int before;
    private final int total;
    private final Progress progress;
    private final Consumer<List<String>> written;
    private final List<PhotoTask.Result> waiting = new ArrayList<>();
    private long lastFlush = System.nanoTime();
    private long lastResult = System.nanoTime();
    private long busyNanos;
    private int done;
    private int added;
    private int updated;
    private int described;
    private int touched;
    private int others;

    /**
     * @param before number of photos that need no analysis, mostly because earlier runs have read them; they count as done in the progress
     * @param tasks number of photos that this run analyses
     * @param written receives the paths of each batch of photos after it is written
     */
    ResultWriter(Catalog catalog, int before, int tasks, Progress progress, Consumer<List<String>> written) {
        this.catalog = catalog;
        this.before = before;
        this.total = before + tasks;
        this.progress = progress;
        this.written = written;
        progress.report(before, total);
    }

    @Override
    public void accept(PhotoTask.Result result) {
        long gap = System.nanoTime() - lastResult;
        lastResult += gap;
        busyNanos += gap < PAUSED_NANOS ? gap : 0;
        waiting.add(result);
        if (waiting.size() >= BATCH || System.nanoTime() - lastFlush > BATCH_NANOS) {
            flush();
        }
        progress.report(before + done + waiting.size(), total);
    }

    /** Writes the pending results. */
    void flush() {
        List<PhotoTask.Result> batch = List.copyOf(waiting);
        waiting.clear();
        catalog.write(out -> batch.forEach(result -> write(out, result)));
        batch.forEach(this::count);
        List<String> paths = batch.stream()
                .filter(result -> !result.isOfAnotherShare())
                .map(result -> result.task().file().path())
                .toList();
        if (!paths.isEmpty()) {
            written.accept(paths);
        }
        lastFlush = System.nanoTime();
    }

    /** Number of photos written. */
    int done() {
        return done;
    }

    /** Number of new photos among them. */
    int added() {
        return added;
    }

    /** Number of photos that were left to other machines. */
    int others() {
        return others;
    }

    /** Number of photos that were analysed again, or described by more networks. */
    int updated() {
        return updated;
    }

    /** Number of photos whose file was touched but whose content is the same. */
    int touched() {
        return touched;
    }

    /** Photos analysed per second; empty if there were too few to tell, or if some did not need the search. */
    Optional<Double> pace() {
        int analysed = added + updated;
        return analysed < ENOUGH_FOR_A_PACE || described > 0 || busyNanos == 0
                ? Optional.empty()
                : Optional.of(analysed / (busyNanos / 1e9));
    }

    private static void write(CatalogBatch out, PhotoTask.Result result) {
        Optional<AnalysedPhoto> analysed = result.analysed();
        if (result.isOfAnotherShare()) {
            return;
        }
        if (analysed.isPresent()) {
            out.photo(analysed.get());
        } else {
            PhotoTask task = result.task();
            KnownPhoto known = task.known().orElseThrow();
            out.refresh(
                    known.id(),
                    task.label(),
                    task.file().path(),
                    task.file().size(),
                    task.file().modified());
            result.described().ifPresent(face -> out.describe(face.face(), face.networks()));
        }
    }

    private void count(PhotoTask.Result result) {
        done++;
        if (result.isOfAnotherShare()) {
            others++;
        } else if (result.described().isPresent()) {
            updated++;
            described++;
        } else if (result.analysed().isEmpty()) {
            touched++;
        } else if (result.task().known().isPresent()) {
            updated++;
        } else {
            added++;
        }
    }
}
