package lookalike.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Background tasks, for the user to see and to cancel. Used on the FX thread. */
public final class TaskList {

    private final ObservableList<Task<?>> tasks = FXCollections.observableArrayList();

    /** What runs or waits, oldest first. */
    public ObservableList<Task<?>> tasks() {
        return tasks;
    }

    /**
     * Runs work as {@link Jobs#run} does, and shows it meanwhile.
     *
     * @param title what it is
     * @param words how far it is
     * @param cancel set when the user cancels it in the list
     */
    public <T> void run(
            Jobs jobs,
            String title,
            Function<ProgressMeter.Reading, String> words,
            CancelSignal cancel,
            Work<T> work,
            Consumer<T> success,
            Consumer<Throwable> failure) {
        BackgroundTask<T> task = new BackgroundTask<>(title, words, cancel, work);
        tasks.add(task);
        Callable<T> whole = () -> {
            task.run();
            return task.outcome();
        };
        jobs.run(
                whole,
                result -> {
                    tasks.remove(task);
                    success.accept(result);
                },
                e -> {
                    tasks.remove(task);
                    failure.accept(e);
                });
    }

    /** Work that tells how far it is. */
    public interface Work<T> {
        /** Does the work. */
        T run(Progress progress) throws Exception;
    }
}
