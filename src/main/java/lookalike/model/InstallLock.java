package lookalike.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lookalike.platform.files.IoErrorText;

/**
 * Keeps two windows or processes from installing one model at the same time. The empty file stays behind: deleting it
 * would take it away from those who are waiting for it.
 */
final class InstallLock implements AutoCloseable {

    private final FileChannel channel;

    private InstallLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, or fails at once.
     *
     * @throws ModelException if someone else has it
     */
    static InstallLock take(Path file, String id) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = isLocked(channel);
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
            if (!locked) {
                throw new ModelException(ModelException.Reason.BUSY, id);
            }
            return new InstallLock(channel);
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NOT_STORED, e, file, IoErrorText.of(e));
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this process has it
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a lock could not be given back", e);
        }
    }
}
