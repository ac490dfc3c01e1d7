package lookalike.celebrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.celebrity.CelebrityException.Reason;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.LockFile;
import lookalike.platform.files.Sha256;

/** Keeps two runs from filling the same folder at the same time: each would overwrite the other's files. */
final class RunLock {

    private static final String FOLDER = "locks";

    private RunLock() {}

    /**
     * Takes the lock of a folder, or fails at once.
     *
     * @param cache folder of the lock files, which are kept out of the user's folder
     * @param folder created if it does not exist
     * @throws CelebrityException if another run holds the lock, or the folder cannot be created
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
