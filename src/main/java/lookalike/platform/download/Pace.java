package lookalike.platform.download;

import java.time.Duration;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;

/** The clock that measures waits between requests; tests use one that does not wait. */
public interface Pace {

    /** The clock of this computer. */
    Pace REAL = new Pace() {

        private static final long SLICE_MILLIS = 50;

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void rest(Duration duration, CancelSignal cancel) {
            long end = nanos() + duration.toNanos();
            for (long left = duration.toNanos(); left > 0; left = end - nanos()) {
                cancel.throwIfCancelled();
                try {
                    Thread.sleep(Math.min(SLICE_MILLIS, Math.max(1, left / 1_000_000)));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancelledException();
                }
            }
        }
    };

    /** Nanoseconds since an arbitrary moment. */
    long nanos();

    /**
     * Waits.
     *
     * @throws CancelledException if it was cancelled, or the thread is interrupted
     */
    void rest(Duration duration, CancelSignal cancel);
}
