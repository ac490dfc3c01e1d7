package lookalike.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder. Closing it deletes it with all its content.
 *
 * @param path readable only by its owner, where the system has owners
 */
public record ScratchFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    /**
     * Creates a folder.
     *
     * @param purpose a word for its name
     * @throws IOException if the system's folder for temporary files cannot be written
     */
    public static ScratchFolder make(String purpose) throws IOException {
        return new ScratchFolder(Files.createTempDirectory("lookalike-" + purpose));
    }

    /** A file in it. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** Removes the folder. What cannot be removed is only logged, because the work itself is done. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(ScratchFolder::delete);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be listed", path, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", file, e);
        }
    }
}
