package lookalike.celebrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.celebrity.CelebrityException.Reason;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.LockFile;
import lookalike.platform.files.Sha256;

/** Keeps two runs from filling one folder at the same time: each would undo what the other has noted. */
final class RunLock {

    private static final String FOLDER = "locks";

    private RunLock() {}

    /**
     * Takes the lock of a folder, or fails at once.
     *
     * @param cache holds the locks, so that the user's folder has no files of that kind
     * @param folder made if it is missing
     * @throws CelebrityException if another run has it, or the folder cannot be made
     */
    static LockFile take(Path cache, Path folder) {
        try {
            Files.createDirectories(folder);
            String name = Sha256.of(folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
            return LockFile.take(cache.resolve(FOLDER).resolve(name + ".lock"))
                    .orElseThrow(() -> new CelebrityException(Reason.BUSY, folder));
        } catch (IOException e) {
            throw new CelebrityException(Reason.NOT_WRITTEN, e, folder, IoErrorText.of(e));
        }
    }
}
