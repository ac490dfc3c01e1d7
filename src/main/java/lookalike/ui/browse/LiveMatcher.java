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
 * Makes galleries and matchers of what an index run has read so far, every few seconds, and more rarely the longer that takes.
 * Called on the FX thread.
 */
final class LiveMatcher {

    private static final Logger LOG = LoggerFactory.getLogger(LiveMatcher.class);

    private final Supplier<LoadedModels> models;
    private final ObservableValue<MatchOptions> options;
    private final BiConsumer<Catalog, Found> target;
    private final LatestJob job;
    private final RefreshPace pace = new RefreshPace(System::nanoTime);

    /** A part of a dataset and what ranks its people; the matcher is null if nobody is in it yet. The cost is the time of a processor. */
    record Found(Snapshot snapshot, Matcher matcher, long costNanos) {}

    /** @param target receives what was found, and of which catalogue it is */
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

    /** Refreshes if it is time to. */
    void tick(Catalog catalog) {
        if (pace.isDue()) {
            refresh(catalog);
        }
    }

    /** Refreshes unless that is under way: the run waits, and has time for it. */
    void refreshNow(Catalog catalog) {
        if (!pace.isBusy()) {
            refresh(catalog);
        }
    }

    /** Cancels the preparation that is under way; the next is due after the shortest pause. */
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
                        // So few photos may tell nothing of their spread; the next ones will.
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
