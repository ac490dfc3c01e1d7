package lookalike.platform.download;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import lookalike.task.CancelSignal;

/** Sends one request at a time to a host, with a minimum interval between requests. */
final class HostTurn {

    private final Pace pace;
    private final Duration spacing;
    private final ReentrantLock lock = new ReentrantLock(true);
    private long next;

    /** @param spacing from the start of a request to the start of the next one */
    HostTurn(Pace pace, Duration spacing) {
        this.pace = pace;
        this.spacing = spacing;
        next = pace.nanos();
    }

    /** Sends a request when it is due. */
    <T> T take(Supplier<T> request, CancelSignal cancel) {
        lock.lock();
        try {
            cancel.awaitResume();
            pace.rest(Duration.ofNanos(Math.max(0, next - pace.nanos())), cancel);
            cancel.awaitResume();
            next = pace.nanos() + spacing.toNanos();
            return request.get();
        } finally {
            lock.unlock();
        }
    }

    /** Postpones the next request. */
    void postpone(Duration duration) {
        lock.lock();
        try {
            next = Math.max(next, pace.nanos() + duration.toNanos());
        } finally {
            lock.unlock();
        }
    }
}
