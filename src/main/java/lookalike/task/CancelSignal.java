package lookalike.task;

/** Tells a piece of work that it is no longer wanted. Set once, by anyone; safe between threads. */
public final class CancelSignal {

    private volatile boolean cancelled;

    /** Asks the work to stop at its next safe point. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancelledException if {@link #cancel} was called */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancelledException();
        }
    }
}
