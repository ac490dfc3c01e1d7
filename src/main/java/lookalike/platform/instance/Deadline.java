package lookalike.platform.instance;

import java.io.IOException;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Closes a channel after some time, unless the deadline itself is closed earlier: channels of Unix domain sockets have no
 * timeouts. A thread that waits for the channel then gets an {@link java.nio.channels.AsynchronousCloseException}.
 */
final class Deadline implements AutoCloseable {

    private final CompletableFuture<Void> closing;

    Deadline(Channel channel, Duration time) {
        Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        closing = CompletableFuture.runAsync(() -> close(channel), later);
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // it is abandoned in any case
        }
    }

    @Override
    public void close() {
        closing.cancel(false);
    }
}
