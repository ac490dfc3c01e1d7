package lookalike.task;

/** Signal by which a task is paused or cancelled. Thread-safe. */
public final class CancelSignal {

    private volatile boolean cancelled;
    private volatile boolean paused;

    /** Asks the task to stop for good at its next safe point. */
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /** Tests whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancelledException if {@link #cancel} was called */
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** Asks the task to wait at its next safe point, or to continue. Tasks that never wait ignore it. */
    public synchronized void pause(boolean wait) {
        paused = wait;
        notifyAll();
    }

    /** Tests whether the task should wait; false once it is cancelled. */
    public boolean isPaused() {
        return paused && !cancelled;
    }

    /**
     * Waits while the task is paused.
     *
     * @throws CancelledException if {@link #cancel} was called, before or during the wait
     * @throws IllegalStateException if the thread is interrupted
     */
    public synchronized void awaitResume() {
        while (isPaused()) {
            awaitResume(0);
        }
        throwIfCancelled();
    }

    /**
     * Waits while the task is paused, but no longer than a given time.
     *
     * @param millis longest wait in milliseconds; 0 for no limit
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
