package lookalike.ui.common;

import java.util.Optional;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** Runs work that the task list shows with its progress and lets the user pause and stop. Used on the FX thread. */
public final class TaskRunner {

    private final TaskList list;
    private final Jobs jobs;

    /**
     * @param list shows what runs
     * @param jobs runs it
     */
    public TaskRunner(TaskList list, Jobs jobs) {
        this.list = list;
        this.jobs = jobs;
    }

    /** Work that reports its progress and checks now and then whether it is cancelled. */
    public interface Work<T> {
        /** Does the work. */
        T run(Progress progress, CancelSignal cancel) throws Exception;
    }

    /** Outcome of work that has ended: a result, or a failure. */
    private record Ended<T>(T result, Optional<Throwable> failure) {}

    /** The threads without the list. */
    public Jobs jobs() {
        return jobs;
    }

    /** Work in this list in which a new task replaces the previous one. */
    public LatestTask latest() {
        return new LatestTask(this);
    }

    /**
     * Runs work as {@link Jobs#run} does, and shows it in the list meanwhile.
     *
     * @param cancel set when the user stops it in the list
     * @return the work as the list shows it
     */
    public <T> RunningTask run(TaskInfo info, CancelSignal cancel, Work<T> work, Outcome<T> outcome) {
        RunningTask task = list.begin(info, cancel);
        SlowProgress progress = new SlowProgress(reading -> jobs.onWindow(() -> {
            task.show(reading);
            outcome.show(cancel, reading);
        }));
        task.paused().addListener((property, before, now) -> progress.restart());
        // Dropped work must leave the list, too.
        jobs.run(() -> attempt(progress, cancel, work), ended -> {
            ended.failure().ifPresent(task::fail);
            list.end(task);
            ended.failure()
                    .ifPresentOrElse(
                            e -> outcome.fail(cancel, e, jobs::report), () -> outcome.succeed(cancel, ended.result()));
        });
        return task;
    }

    /** Calls the work even if it is cancelled before it begins, because work that keeps its parts has a result even then. */
    private static <T> Ended<T> attempt(SlowProgress progress, CancelSignal cancel, Work<T> work) {
        try {
            return new Ended<>(work.run(progress, cancel), Optional.empty());
        } catch (Throwable e) {
            return new Ended<>(null, Optional.of(e)); // delivered with the outcome
        } finally {
            progress.flush();
        }
    }
}
