package lookalike.platform.instance;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import lookalike.platform.instance.FilesMessage.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives files from other processes. A message is answered only when the window has taken it, so that none is lost while the
 * program starts or ends: a sender that gets no answer tries again or opens the files itself.
 */
final class FilesReceiver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FilesReceiver.class);

    /** Largest number of senders that are served at the same time; further ones have to queue. */
    private static final int LISTENERS = 16;

    private final ServerSocketChannel server;
    private final Duration patience;
    private final CompletableFuture<Opener> opener = new CompletableFuture<>();
    private final ExecutorService listeners = Executors.newFixedThreadPool(LISTENERS, FilesReceiver::thread);

    private record Opener(Executor window, Consumer<List<Path>> files) {}

    /**
     * Begins to listen.
     *
     * @param server bound; closed together with this receiver
     * @param patience limit of each wait: for a message to arrive, for the window to exist, and for it to take the files
     */
    FilesReceiver(ServerSocketChannel server, Duration patience) {
        this.server = server;
        this.patience = patience;
        thread(this::listen).start();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "instance");
        thread.setDaemon(true);
        return thread;
    }

    /** Registers the action that opens files, including those received so far. */
    void onFiles(Executor window, Consumer<List<Path>> files) {
        opener.complete(new Opener(window, files));
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                handle(server.accept());
            } catch (IOException e) {
                if (server.isOpen()) {
                    LOG.warn("other starts of the program cannot be heard any more", e);
                    closeQuietly(server);
                }
            }
        }
    }

    private void handle(SocketChannel other) {
        try {
            listeners.execute(() -> hear(other));
        } catch (RejectedExecutionException e) {
            closeQuietly(other); // closed meanwhile
        }
    }

    private void hear(SocketChannel other) {
        try (other) {
            other.write(ByteBuffer.wrap(new byte[] {(byte) answer(other).ordinal()}));
        } catch (IOException | TimeoutException e) {
            LOG.info("another start of the program got no answer: {}", e.toString());
        } catch (ExecutionException e) {
            LOG.warn("files of another start of the program were not opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(SocketChannel other)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        FilesMessage message;
        try (Deadline deadline = new Deadline(other, patience)) {
            message = FilesMessage.read(other);
        } catch (FilesMessage.MalformedException e) {
            LOG.warn("something else than files came from another process: {}", e.getMessage());
            return Answer.REFUSED;
        }
        LOG.info(
                "another start of the program hands over {} files",
                message.files().size());
        Opener taker = opener.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        throwIfGone(other);
        CompletableFuture<Void> taken =
                CompletableFuture.runAsync(() -> taker.files().accept(message.files()), taker.window());
        try {
            taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            taken.cancel(false); // after a timeout, the sender opens them itself
        }
        return Answer.TAKEN;
    }

    /** Throws if the sender is gone: if this process was suspended for a while, the sender has opened the files itself. */
    private static void throwIfGone(SocketChannel other) throws IOException {
        other.configureBlocking(false);
        if (other.read(ByteBuffer.allocate(1)) < 0) {
            throw new EOFException("it does not wait any more");
        }
        other.configureBlocking(true);
    }

    private static void closeQuietly(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.info("a socket cannot be closed: {}", e.toString());
        }
    }

    /** Stops listening. Pending senders get no reply. */
    @Override
    public void close() {
        closeQuietly(server);
        listeners.shutdownNow();
    }
}
