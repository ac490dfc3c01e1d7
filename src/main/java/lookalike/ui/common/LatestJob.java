package lookalike.ui.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Work of which only the latest matters: an answer that comes after newer work was started is dropped. */
public final class LatestJob {

    private final Jobs jobs;
    private long latest;

    /** @param jobs runs the work */
    public LatestJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Starts work; the answer to earlier work is no longer wanted. Called on the FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> success, Consumer<Throwable> failure) {
        long ticket = ++latest;
        jobs.run(
                work,
                result -> ifLatest(ticket, () -> success.accept(result)),
                e -> ifLatest(ticket, () -> failure.accept(e)));
    }

    /** Cancels the job; its result is dropped. */
    public void forget() {
        latest++;
    }

    private void ifLatest(long ticket, Runnable action) {
        if (ticket == latest) {
            action.run();
        }
    }
}
