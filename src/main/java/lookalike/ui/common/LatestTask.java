package lookalike.ui.common;

import lookalike.task.CancelSignal;

/** Work in the task list in which a new task replaces the previous one, the counterpart of {@link LatestJob}. Used on the FX thread. */
public final class LatestTask {

    private final TaskRunner tasks;
    private CancelSignal latest = new CancelSignal();

    LatestTask(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** Starts work in place of earlier work, as {@link TaskRunner#run} does. */
    public <T> RunningTask run(TaskInfo info, TaskRunner.Work<T> work, Outcome<T> outcome) {
        drop();
        CancelSignal current = latest;
        return tasks.run(info, current, work, outcome.onlyIf(() -> current == latest));
    }

    /** Cancels the running work and drops its outcome. */
    public void drop() {
        latest.cancel();
        latest = new CancelSignal();
    }

    /** Cancels the running work, but still delivers its end. */
    public void cancel() {
        latest.cancel();
    }
}
