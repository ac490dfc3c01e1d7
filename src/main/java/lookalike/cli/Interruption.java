package lookalike.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lookalike.task.CancelSignal;

/** Makes Ctrl-C cancel the work and wait until the results so far are saved. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final CancelSignal signal = new CancelSignal();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancelAndWait, "interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    CancelSignal signal() {
        return signal;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already shutting down: the hook cancelled the work, and may end now.
            return;
        }
    }

    private void cancelAndWait() {
        signal.cancel();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
