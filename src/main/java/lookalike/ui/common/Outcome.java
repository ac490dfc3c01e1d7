package lookalike.ui.common;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.ProgressMeter;

/**
 * Receivers of background work, called on the FX thread. Cancelled work has no result, and a cancellation is no failure.
 *
 * @param success receives the result
 * @param failure receives a failure; null for the sink of the {@link Jobs}
 * @param end called before the other two, and even if neither is called
 * @param progress receives readings while the work runs, if it reports progress
 * @param wanted tested before each delivery, which is dropped if it returns false
 * @param evenCancelled whether a result or a failure of cancelled work counts
 */
public record Outcome<T>(
        Consumer<T> success,
        Consumer<Throwable> failure,
        Runnable end,
        Consumer<ProgressMeter.Reading> progress,
        BooleanSupplier wanted,
        boolean evenCancelled) {

    /** A receiver of the result. */
    public static <T> Outcome<T> of(Consumer<T> success) {
        return new Outcome<>(success, null, () -> {}, reading -> {}, () -> true, false);
    }

    /** The same with its own receiver of failures. */
    public Outcome<T> onFailure(Consumer<Throwable> receiver) {
        return new Outcome<>(success, receiver, end, progress, wanted, evenCancelled);
    }

    /** The same with an action for the end of the work, however it ends. */
    public Outcome<T> onEnd(Runnable action) {
        return new Outcome<>(success, failure, action, progress, wanted, evenCancelled);
    }

    /** The same with a receiver of progress. */
    public Outcome<T> onProgress(Consumer<ProgressMeter.Reading> receiver) {
        return new Outcome<>(success, failure, end, receiver, wanted, evenCancelled);
    }

    /** The same with another condition; once it no longer holds, nothing is delivered, not even the end. */
    public Outcome<T> onlyIf(BooleanSupplier condition) {
        BooleanSupplier before = wanted;
        return new Outcome<>(
                success,
                failure,
                end,
                progress,
                () -> before.getAsBoolean() && condition.getAsBoolean(),
                evenCancelled);
    }

    /** The same for work that keeps what it has done when it is cancelled. */
    public Outcome<T> evenIfCancelled() {
        return new Outcome<>(success, failure, end, progress, wanted, true);
    }

    void succeed(CancelSignal cancel, T result) {
        deliver(cancel, () -> success.accept(result));
    }

    void fail(CancelSignal cancel, Throwable e, Consumer<Throwable> sink) {
        deliver(cancel, () -> {
            if (!(e instanceof CancelledException)) {
                (failure == null ? sink : failure).accept(e);
            }
        });
    }

    void show(CancelSignal cancel, ProgressMeter.Reading reading) {
        if (wanted.getAsBoolean() && (evenCancelled || !cancel.isCancelled())) {
            progress.accept(reading);
        }
    }

    private void deliver(CancelSignal cancel, Runnable action) {
        if (wanted.getAsBoolean()) {
            end.run();
            if (evenCancelled || !cancel.isCancelled()) {
                action.run();
            }
        }
    }
}
