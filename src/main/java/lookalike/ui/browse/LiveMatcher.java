package lookalike.ui.browse;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates galleries and matchers from the photos that an index run has read so far, every few seconds; the longer that takes, the less
 * often. Called on the FX thread.
 */
final class LiveMatcher {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMatcher.class);

    private final Supplier<LoadedModels> models;
    private final ObservableValue<MatchOptions> options;
    private final BiConsumer<Catalog, Found> target;
    private final LatestJob job;
    private final RefreshPace pace = new RefreshPace(System::nanoTime);

    /** A part of a dataset and the matcher that ranks its people, null while the part has no people. The cost is CPU time. */
    record Found(Snapshot snapshot, Matcher matcher, long costNanos) {}

    /** @param target receives each result and its catalogue */
    LiveMatcher(
            Supplier<LoadedModels> models,
            ObservableValue<MatchOptions> options,
            Jobs jobs,
            BiConsumer<Catalog, Found> target) {
        this.models = models;
        this.options = options;
        this.target = target;
        job = jobs.latest();
    }

    /** Refreshes if the next update is due. */
    void tick(Catalog catalog) {
        if (pace.isDue()) {
            refresh(catalog);
        }
    }

    /** Refreshes unless a refresh is running. Used while the run is paused and leaves time for it. */
    void refreshNow(Catalog catalog) {
        if (!pace.isBusy()) {
            refresh(catalog);
        }
    }

    /** Cancels the running preparation; the next one is due after the shortest pause. */
    void stop() {
        job.cancel();
        pace.restart();
    }

    private void refresh(Catalog catalog) {
        pace.begin();
        MatchOptions wanted = options.getValue();
        job.run(
                cancel -> find(catalog, wanted, cancel),
                Outcome.<Found>of(found -> {
                            pace.end(found.costNanos());
                            target.accept(catalog, found);
                        })
                        // Few photos may not be enough to estimate their spread; the next attempt has more.
                        .onFailure(e -> {
                            pace.restart();
                            LOG.info("no live matches: {}", e.toString());
                        }));
    }

    private Found find(Catalog catalog, MatchOptions wanted, CancelSignal cancel) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        Snapshot snapshot = Snapshot.of(catalog, models.get().descriptorModel());
        Matcher matcher = snapshot.gallery().size() == 0 ? null : Matcher.ofPart(snapshot.gallery(), wanted, cancel);
        return new Found(snapshot, matcher, thread.getCurrentThreadCpuTime() - before);
    }
}
