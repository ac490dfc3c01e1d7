package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.face.LoadedModels;
import lookalike.index.BuildReport;
import lookalike.index.IndexBuilder;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.ProgressText;
import lookalike.ui.common.SlowProgress;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.Texts;

/** The index run of the open dataset: one at a time; it can wait, and it can be cancelled. Called on the FX thread. */
final class IndexRun {

    /** Time between two updates of the list: the first people should show soon, and listing many takes time. */
    private static final long LEAST_PEOPLE_NANOS = 400_000_000L;

    private static final long MOST_PEOPLE_NANOS = 3_000_000_000L;
    private static final int PEOPLE_SHARE = 50;

    private final DatasetState state;
    private final Supplier<LoadedModels> models;
    private final Jobs jobs;
    private final TaskList tasks;
    private CancelSignal running = new CancelSignal();

    /**
     * @param models the networks, loaded when they are first asked for
     * @param jobs runs one piece of work after the other
     * @param tasks shows what runs
     */
    IndexRun(DatasetState state, Supplier<LoadedModels> models, Jobs jobs, TaskList tasks) {
        this.state = state;
        this.models = models;
        this.jobs = jobs;
        this.tasks = tasks;
    }

    /**
     * Brings a catalogue up to date; an earlier run ends without a report.
     *
     * @param people told now and then who is in the catalogue by now
     * @param finished told the end, with the report unless it was cancelled before it began
     * @param failed told the end with an error
     */
    void start(
            Path folder,
            Catalog catalog,
            Consumer<List<PersonSummary>> people,
            Consumer<BuildReport> finished,
            Consumer<Throwable> failed) {
        running.cancel();
        CancelSignal cancel = new CancelSignal();
        running = cancel;
        state.paused().set(false);
        state.progress().set(new ProgressMeter.Reading(0, 0, 0));
        tasks.run(
                jobs,
                Texts.get("tasks.reading", String.valueOf(folder.getFileName())),
                ProgressText::reading,
                cancel,
                progress -> build(folder, catalog, progress, people, cancel),
                report -> {
                    if (ended(cancel)) {
                        finished.accept(report);
                    }
                },
                e -> {
                    if (ended(cancel) && !(e instanceof CancelledException)) {
                        failed.accept(e);
                    }
                });
    }

    /** Makes the run wait, or go on. */
    void pause(boolean wait) {
        if (state.building().get()) {
            running.pause(wait);
            state.paused().set(wait);
        }
    }

    /** Stops the run; what is done is kept. */
    void cancel() {
        running.cancel();
    }

    /** Whether it was the last run that was started. */
    private boolean ended(CancelSignal of) {
        if (of == running) {
            state.progress().set(null);
            state.paused().set(false);
        }
        return of == running;
    }

    private BuildReport build(
            Path folder, Catalog catalog, Progress shown, Consumer<List<PersonSummary>> people, CancelSignal cancel) {
        IndexBuilder builder =
                new IndexBuilder(models.get(), Runtime.getRuntime().availableProcessors());
        long[] lastPeople = {System.nanoTime()};
        long[] pause = {LEAST_PEOPLE_NANOS};
        Progress window = new SlowProgress(reading -> {
            long asked = System.nanoTime();
            boolean due = asked - lastPeople[0] > pause[0];
            List<PersonSummary> known = due ? catalog.people() : List.of();
            if (due) {
                lastPeople[0] = System.nanoTime();
                pause[0] = Math.max(
                        LEAST_PEOPLE_NANOS, Math.min(MOST_PEOPLE_NANOS, PEOPLE_SHARE * (lastPeople[0] - asked)));
            }
            jobs.onWindow(() -> show(reading, known, people, cancel));
        });
        Progress both = (done, total) -> {
            shown.report(done, total);
            window.report(done, total);
        };
        return builder.build(folder, catalog, both, cancel);
    }

    private void show(
            ProgressMeter.Reading reading,
            List<PersonSummary> known,
            Consumer<List<PersonSummary>> people,
            CancelSignal of) {
        if (of == running && state.progress().get() != null) {
            state.progress().set(reading);
            if (!known.isEmpty()) {
                people.accept(known);
            }
        }
    }
}
