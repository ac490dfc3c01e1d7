package lookalike.ui.compare;

import java.util.function.Consumer;
import java.util.function.Function;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;

/** What the compare view is waiting for: it is busy meanwhile, and what was cancelled brings nothing any more. FX thread only. */
final class Looking {

    private final CompareModel model;
    private CancelSignal wanted = new CancelSignal();
    private int waiting;

    Looking(CompareModel model) {
        this.model = model;
    }

    /** Nothing that was begun is wanted any more. */
    void cancel() {
        wanted.cancel();
        wanted = new CancelSignal();
    }

    /**
     * Begins something.
     *
     * @param jobs does it
     * @param work should look at the signal now and then
     */
    <T> void begin(Jobs jobs, Function<CancelSignal, T> work, Consumer<T> success, Consumer<Throwable> failure) {
        CancelSignal cancel = wanted;
        waiting++;
        model.busy().set(true);
        jobs.run(
                () -> {
                    cancel.throwIfCancelled();
                    return work.apply(cancel);
                },
                result -> ended(cancel, () -> success.accept(result)),
                e -> ended(cancel, () -> failure.accept(e)));
    }

    private void ended(CancelSignal cancel, Runnable action) {
        waiting--;
        model.busy().set(waiting > 0);
        if (!cancel.isCancelled()) {
            action.run();
        }
    }
}
