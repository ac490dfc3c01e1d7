package lookalike.ui.common;

import java.util.function.Function;
import javafx.concurrent.Task;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.ProgressMeter;

/** Work that the task list shows, with its progress in words, and that can be cancelled there. */
final class BackgroundTask<T> extends Task<T> {

    private final TaskList.Work<T> work;
    private final CancelSignal cancel;
    private final Function<ProgressMeter.Reading, String> words;
    private T result;
    private Throwable failure = new CancelledException();

    BackgroundTask(
            String title, Function<ProgressMeter.Reading, String> words, CancelSignal cancel, TaskList.Work<T> work) {
        this.work = work;
        this.cancel = cancel;
        this.words = words;
        updateTitle(title);
        updateProgress(-1, 1);
    }

    /** Stops the work at its next safe point: no thread is interrupted. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        cancel.cancel();
        return super.cancel(false);
    }

    @Override
    protected T call() throws Exception {
        try {
            result = work.run(new SlowProgress(this::show));
            failure = null;
            return result;
        } catch (Throwable e) {
            failure = e; // thrown when the outcome is asked for
            throw e;
        }
    }

    /**
     * What came of the work; that of cancelled work, too, if it ends properly.
     *
     * @throws CancelledException if it was cancelled before it began
     */
    T outcome() throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (Exception) failure;
        }
        return result;
    }

    private void show(ProgressMeter.Reading reading) {
        if (reading.total() > 0) {
            updateProgress(reading.done(), reading.total());
        }
        updateMessage(words.apply(reading));
    }
}
