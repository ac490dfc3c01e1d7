package lookalike.ui.common;

import java.util.function.Function;
import javafx.concurrent.Task;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Work that the task list shows, with its progress in words, and that can be cancelled there. */
final class BackgroundTask<T> extends Task<T> {

    private final Work<T> work;
    private final CancelSignal cancel;
    private final Function<ProgressMeter.Reading, String> words;
    private T result;
    private Throwable failure = new CancelledException();

    /** Work that reports its progress. */
    interface Work<T> {
        /** Does the work. */
        T run(Progress progress) throws Exception;
    }

    BackgroundTask(String title, Function<ProgressMeter.Reading, String> words, CancelSignal cancel, Work<T> work) {
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
            failure = e; // delivered with the outcome
            throw e;
        }
    }

    /** Delivers the result or the failure; that of cancelled work, too, if it ends properly. Called after {@link #run}. */
    void deliver(Outcome<T> outcome, Jobs jobs) {
        if (failure == null) {
            outcome.succeed(cancel, result);
        } else {
            outcome.fail(cancel, failure, jobs::report);
        }
    }

    private void show(ProgressMeter.Reading reading) {
        if (reading.total() > 0) {
            updateProgress(reading.done(), reading.total());
        }
        updateMessage(words.apply(reading));
    }
}
