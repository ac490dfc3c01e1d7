package lookalike.task;

/** Signal by which work is paused or cancelled. Safe between threads. */
public final class CancelSignal {

    private volatile boolean cancelled;
    private volatile boolean paused;

    /** Asks the work to stop at its next safe point, for good. */
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /** True if {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancelledException if {@link #cancel} was called */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** Asks the work to wait at its next safe point, or to continue. Work that does not support pausing ignores it. */
    public synchronized void pause(boolean wait) {
        paused = wait;
        notifyAll();
    }

    /** True if the work should wait; never once it is cancelled. */
    public boolean isPaused() {
        return paused && !cancelled;
    }

    /**
     * Waits while the work is paused.
     *
     * @throws CancelledException if {@link #cancel} was called, before or while waiting
     * @throws IllegalStateException if the thread is interrupted
     */
    public synchronized void awaitResume() {
        while (isPaused()) {
            awaitResume(0);
        }
        throwIfCancelled();
    }

    /**
     * Waits while the work is paused, up to a maximum time.
     *
     * @param millis 0 for no limit
     * @throws IllegalStateException if the thread is interrupted
     */
    public synchronized void awaitResume(long millis) {
        try {
            if (isPaused()) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts work that waits", e);
        }
    }
}
