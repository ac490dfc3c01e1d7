package lookalike.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mark of a running process in the folder of unpacked native code. A run that ends normally removes its mark; one that crashes,
 * is killed or cannot load a library leaves it behind, so that the next run checks the native code. Without marks, every start
 * would have to check, and therefore read, all libraries.
 */
final class RunMark {

    private static final Logger LOG = LoggerFactory.getLogger(RunMark.class);
    private static final String PREFIX = "run-";

    private final Path folder;
    private final Path mark;

    /** @param process id of the process that is marked */
    RunMark(Path folder, long process) {
        this.folder = folder;
        this.mark = folder.resolve(PREFIX + process);
    }

    /**
     * Sets this run's mark and removes those that earlier runs have left. If the folder cannot be written or read, an earlier run
     * is assumed to have ended abnormally, because a check is the safe choice.
     *
     * @return true if an earlier run has left its mark
     */
    boolean begin() {
        try {
            Files.createDirectories(folder);
            boolean left = false;
            try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, PREFIX + "*")) {
                for (Path found : marks) {
                    if (found.equals(mark) || !isRunning(found)) {
                        Files.deleteIfExists(found);
                        left = true;
                    }
                }
            }
            Files.write(mark, new byte[0]);
            return left;
        } catch (IOException e) {
            LOG.info("{} cannot be marked: {}", folder, e.getMessage());
            return true;
        }
    }

    /** Removes this run's mark. */
    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.info("{} cannot be deleted: {}", mark, e.getMessage());
        }
    }

    private static boolean isRunning(Path mark) {
        try {
            long process = Long.parseLong(mark.getFileName().toString().substring(PREFIX.length()));
            return ProcessHandle.of(process).isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
