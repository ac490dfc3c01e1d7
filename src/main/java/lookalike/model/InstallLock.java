package lookalike.model;

import java.io.IOException;
import java.nio.file.Path;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.LockFile;

/** Keeps two windows or processes from installing one model at the same time. */
final class InstallLock implements AutoCloseable {

    private final LockFile lock;

    private InstallLock(LockFile lock) {
        this.lock = lock;
    }

    /**
     * Takes the lock, or fails at once.
     *
     * @throws ModelException if another process or window has it
     */
    static InstallLock take(Path file, String id) {
        try {
            return new InstallLock(
                    LockFile.take(file).orElseThrow(() -> new ModelException(ModelException.Reason.BUSY, id)));
        } catch (IOException e) {
            throw new ModelException(ModelException.Reason.NOT_STORED, e, file, IoErrorText.of(e));
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
