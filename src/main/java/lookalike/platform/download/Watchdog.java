package lookalike.platform.download;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection as soon as a check throws, so that the thread that reads from it is not blocked for ever. The check runs
 * repeatedly on a thread of its own, but never after {@link #close}.
 */
final class Watchdog implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 50;

    private final Runnable check;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "download watchdog");
    private Closeable connection = () -> {};
    private @Nullable RuntimeException failure;

    /** @param check throws when the connection is no longer wanted; must not block */
    Watchdog(Runnable check) {
        this.check = check;
        check.run();
        thread.setDaemon(true);
        thread.start();
    }

    /** Guards this connection from now on, instead of an earlier one; throws if the check has failed already. */
    void guard(Closeable connection) throws IOException {
        synchronized (this) {
            this.connection = connection;
            if (failure == null) {
                return;
            }
        }
        connection.close();
        throwFailure();
    }

    /** Throws the exception of the check, if there is one: it is the real cause of the reader's own exception. */
    synchronized void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!ended.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                check.run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts this thread", e);
        } catch (RuntimeException e) {
            hangUp(e);
        }
    }

    private synchronized void hangUp(RuntimeException e) {
        failure = e;
        try {
            connection.close();
        } catch (IOException suppressed) {
            e.addSuppressed(suppressed);
        }
    }
}
