package lookalike.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.task.CancelSignal;

/** Background work that the user can see, pause and stop. Used on the FX thread. */
public final class TaskList {

    private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();
    private final List<Consumer<RunningTask>> ended = new ArrayList<>();

    private final LongSupplier nanoClock;

    /** A list without work. */
    public TaskList() {
        this(System::nanoTime);
    }

    /** @param nanoClock a clock in nanoseconds */
    public TaskList(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Running and paused work, oldest first. */
    public ObservableList<RunningTask> tasks() {
        return tasks;
    }

    /** Registers a receiver of work that has left the list. */
    public void onEnded(Consumer<RunningTask> receiver) {
        ended.add(receiver);
    }

    /**
     * Adds work that has begun, or is about to.
     *
     * @param cancel pauses and stops it
     */
    public RunningTask begin(TaskInfo info, CancelSignal cancel) {
        RunningTask task = new RunningTask(info, cancel, nanoClock);
        tasks.add(task);
        return task;
    }

    /** Takes work from the list; nothing if it is not there. */
    public void end(RunningTask task) {
        if (tasks.remove(task)) {
            ended.forEach(receiver -> receiver.accept(task));
        }
    }
}
