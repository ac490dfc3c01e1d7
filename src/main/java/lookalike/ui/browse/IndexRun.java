package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.face.LoadedModels;
import lookalike.index.BuildReport;
import lookalike.index.IndexBuilder;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestTask;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.RunningTask;
import lookalike.ui.common.SlowProgress;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import lookalike.ui.common.TaskRunner;

/** The index run of the open dataset, one at a time, which can be paused and cancelled. Called on the FX thread. */
final class IndexRun {

    /**
     * Minimum interval between two updates of the list of people: short, to show the first people soon. It grows with the time that listing
     * takes.
     */
    private static final long LEAST_PEOPLE_NANOS = 400_000_000L;

    private static final long MOST_PEOPLE_NANOS = 3_000_000_000L;
    private static final int PEOPLE_SHARE = 50;

    private final DatasetState state;
    private final Supplier<LoadedModels> models;
    private final Jobs jobs;
    private final LatestTask latest;
    /** The present run, null for none. */
    private RunningTask task;

    /** Treatment of photos that are missing in such numbers that a drive may be disconnected. */
    enum Missing {
        KEPT,
        REMOVED
    }

    /**
     * @param models the networks, loaded when they are first asked for
     * @param tasks shows what runs, one piece of work after the other
     */
    IndexRun(DatasetState state, Supplier<LoadedModels> models, TaskRunner tasks) {
        this.state = state;
        this.models = models;
        jobs = tasks.jobs();
        latest = tasks.latest();
    }

    /**
     * Brings a catalogue up to date; an earlier run ends, and its outcome is dropped.
     *
     * @param shared the gallery that the catalogue follows; empty for a dataset
     * @param missing whether photos that are missing in large numbers are removed from the catalogue, too
     * @param people receives the people in the catalogue now and then
     * @param outcome receives the report, unless the run is cancelled before it begins
     */
    void start(
            Path folder,
            Catalog catalog,
            Optional<SharedSource> shared,
            Missing missing,
            Consumer<List<PersonSummary>> people,
            Outcome<BuildReport> outcome) {
        release();
        state.progress().set(new ProgressMeter.Reading(0, 0, 0));
        task = latest.run(
                new TaskInfo(TaskKind.INDEXING, state.name().get(), folder.toString(), ProgressText::reading),
                (progress, cancel) -> {
                    Progress heard = progress.and(people(catalog, people, cancel));
                    return shared.isPresent()
                            ? shared.get().follow(catalog, heard, cancel)
                            : build(folder, catalog, missing, heard, cancel);
                },
                outcome.onProgress(this::show).onEnd(this::ended).evenIfCancelled());
        state.paused().bindBidirectional(task.paused());
    }

    /** Pauses or resumes the run. */
    void pause(boolean wait) {
        if (state.building().get()) {
            state.paused().set(wait);
        }
    }

    /** Stops the run; finished work is kept. */
    void cancel() {
        latest.cancel();
    }

    private BuildReport build(Path folder, Catalog catalog, Missing missing, Progress progress, CancelSignal cancel) {
        IndexBuilder builder =
                new IndexBuilder(models.get(), Runtime.getRuntime().availableProcessors());
        return (missing == Missing.KEPT ? builder.keepingMissing() : builder).build(folder, catalog, progress, cancel);
    }

    /** Reads the people repeatedly; the longer that takes, the less often. */
    private Progress people(Catalog catalog, Consumer<List<PersonSummary>> target, CancelSignal cancel) {
        long[] last = {System.nanoTime()};
        long[] pause = {LEAST_PEOPLE_NANOS};
        return new SlowProgress(reading -> {
            long asked = System.nanoTime();
            if (asked - last[0] > pause[0]) {
                List<PersonSummary> known = catalog.people();
                int all = catalog.knownPeople();
                last[0] = System.nanoTime();
                pause[0] = Math.max(LEAST_PEOPLE_NANOS, Math.min(MOST_PEOPLE_NANOS, PEOPLE_SHARE * (last[0] - asked)));
                jobs.onWindow(() -> show(known, all, target, cancel));
            }
        });
    }

    private void show(ProgressMeter.Reading reading) {
        if (state.progress().get() != null) {
            state.progress().set(reading);
        }
    }

    private void show(List<PersonSummary> known, int all, Consumer<List<PersonSummary>> target, CancelSignal cancel) {
        if (!cancel.isCancelled() && state.progress().get() != null && !known.isEmpty()) {
            state.known().set(all);
            target.accept(known);
        }
    }

    private void ended() {
        state.progress().set(null);
        release();
    }

    /** Unbinds the state from the previous run. */
    private void release() {
        if (task != null) {
            state.paused().unbindBidirectional(task.paused());
            task = null;
        }
        state.paused().set(false);
    }
}
