package lookalike.ui.common;

import java.util.function.Function;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Runs work that the task list shows with its progress, and that can be cancelled there. Used on the FX thread. */
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

    /** Work that reports its progress, and looks now and then whether it is cancelled. */
    public interface Work<T> {
        /** Does the work. */
        T run(Progress progress, CancelSignal cancel) throws Exception;
    }

    /** The threads without the list. */
    public Jobs jobs() {
        return jobs;
    }

    /** Work in this list of which only the latest counts. */
    public LatestTask latest() {
        return new LatestTask(this);
    }

    /**
     * Runs work as {@link Jobs#run} does, and shows it meanwhile.
     *
     * @param title of the work
     * @param words for its progress
     * @param cancel set when the user cancels it in the list
     */
    public <T> void run(
            String title,
            Function<ProgressMeter.Reading, String> words,
            CancelSignal cancel,
            Work<T> work,
            Outcome<T> outcome) {
        BackgroundTask<T> task = new BackgroundTask<>(title, words, cancel, shown -> {
            Progress window = new SlowProgress(reading -> jobs.onWindow(() -> outcome.show(cancel, reading)));
            return work.run(shown.and(window), cancel);
        });
        list.tasks().add(task);
        // The list lets go of dropped work, too.
        jobs.run(
                () -> {
                    task.run();
                    return task;
                },
                ended -> {
                    list.tasks().remove(ended);
                    ended.deliver(outcome, jobs);
                });
    }
}
