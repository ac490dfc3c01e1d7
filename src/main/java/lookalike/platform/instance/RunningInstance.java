package lookalike.platform.instance;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lookalike.platform.instance.FilesMessage.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ensures a single window per user and data folder: the first process that starts gets the files of later ones. The operating
 * system releases the lock however a process ends, so a crash does not block later starts.
 */
public final class RunningInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningInstance.class);

    /** Time to wait for another process that is starting, ending or busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration MOMENT = Duration.ofMillis(100);

    /** Role of this process. */
    public enum Role {
        /** This process has the window, and gets the files of later ones. */
        FIRST,
        /** Another process has the window and has taken the files: this one is done. */
        LATER,
        /** Another process uses the data folder, but does not answer. */
        BESIDE,
        /** It is unknown whether there are other processes. */
        ALONE
    }

    private final Role role;
    private final Optional<Resources> resources;

    /** Resources that only the first process has. */
    private record Resources(InstanceSocket socket, FileChannel lock, FilesReceiver receiver) {}

    private RunningInstance(Role role, Optional<Resources> resources) {
        this.role = role;
        this.resources = resources;
    }

    /** A process that knows of no other. */
    public static RunningInstance alone() {
        return new RunningInstance(Role.ALONE, Optional.empty());
    }

    /**
     * Checks for another running process, and hands the files to it. Failures are logged, and do not prevent a window from
     * opening.
     *
     * @param data the data folder
     * @param files absolute paths; empty to only bring the other window to the front
     */
    public static RunningInstance join(Path data, List<Path> files) {
        return join(data, files, PATIENCE);
    }

    static RunningInstance join(Path data, List<Path> files, Duration patience) {
        InstanceSocket socket = new InstanceSocket(data);
        try {
            FileChannel lock = socket.openLockFile();
            boolean kept = false;
            try {
                RunningInstance found = join(socket, lock, new FilesMessage(files), patience);
                kept = found.role == Role.FIRST;
                return found;
            } finally {
                if (!kept) {
                    lock.close();
                }
            }
        } catch (IOException | RuntimeException e) { // also where the operating system has no such sockets
            LOG.warn("whether the program runs already cannot be known; it starts by itself: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return alone();
    }

    private static RunningInstance join(
            InstanceSocket socket, FileChannel lock, FilesMessage message, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (isFirst(lock)) {
                // It waits three times: for the message, for the window to be there, and for the window to take the
                // files.
                FilesReceiver receiver = new FilesReceiver(socket.listen(), patience.dividedBy(3));
                return new RunningInstance(Role.FIRST, Optional.of(new Resources(socket, lock, receiver)));
            }
            Optional<Answer> answer = send(message, socket, Duration.ofNanos(left));
            if (answer.isPresent()) {
                LOG.info(
                        "the program runs already; it was handed {} files: {}",
                        message.files().size(),
                        answer.get());
                Role role = answer.get() == Answer.TAKEN ? Role.LATER : Role.BESIDE;
                return new RunningInstance(role, Optional.empty());
            }
            Thread.sleep(MOMENT.toMillis());
        }
        LOG.warn("the program runs already, but does not answer");
        return new RunningInstance(Role.BESIDE, Optional.empty());
    }

    private static boolean isFirst(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this process itself has it
        }
    }

    /** Sends the files; empty if no process answers, as it may be starting or ending. */
    private static Optional<Answer> send(FilesMessage message, InstanceSocket socket, Duration patience)
            throws IOException {
        Optional<SocketAddress> address = socket.address();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Deadline deadline = new Deadline(channel, patience)) {
            channel.connect(address.get());
            message.write(channel);
            ByteBuffer answer = ByteBuffer.allocate(1);
            if (channel.read(answer) < 1) {
                throw new EOFException("no answer");
            }
            return Optional.of(answer.get(0) == Answer.TAKEN.ordinal() ? Answer.TAKEN : Answer.REFUSED);
        } catch (IOException e) { // including the timeout
            LOG.debug("no answer from {}", address.get(), e);
            return Optional.empty();
        }
    }

    /** Role of this process. */
    public Role role() {
        return role;
    }

    /**
     * Registers the action that opens the files of later processes, including those that have already arrived.
     *
     * @param window executor of the action; when the action returns, the window has taken the files
     */
    public void onFiles(Executor window, Consumer<List<Path>> files) {
        resources.ifPresent(own -> own.receiver.onFiles(window, files));
    }

    /** Stops receiving files. A process that starts now waits until this one has ended, and then becomes the first. */
    public void stopReceiving() {
        resources.ifPresent(own -> own.receiver.close());
    }

    /** Lets another process become the first. Must be called after everything in the data folder has been written. */
    @Override
    public void close() {
        stopReceiving();
        resources.ifPresent(RunningInstance::giveUp);
    }

    private static void giveUp(Resources own) {
        try (FileChannel lock = own.lock) {
            own.socket.clear();
        } catch (IOException e) {
            LOG.info("the meeting place is left as it is: {}", e.toString());
        }
    }
}
