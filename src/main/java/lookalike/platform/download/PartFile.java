package lookalike.platform.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.platform.files.AtomicFile;

/**
 * Part of a file that has been received so far, kept so that a later run continues where this one stopped. A small file beside it
 * records the address and the server's name for the version (its ETag).
 *
 * @param file the bytes
 */
public record PartFile(Path file) {

    /** Number of bytes received so far. */
    public long size() {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0; // nothing received yet, or another process has just installed it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Discards the part. */
    public void discard() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(origin());
    }

    /** Records the version that the bytes belong to. */
    void remember(URI address, Optional<String> version) throws IOException {
        AtomicFile.write(origin(), (address + "\n" + version.orElse("")).getBytes(StandardCharsets.UTF_8));
    }

    /** The version that the bytes belong to, if they came from this address and its server named one. */
    Optional<String> version(URI address) {
        try {
            List<String> lines = Files.readAllLines(origin());
            return lines.size() == 2 && lines.get(0).equals(address.toString())
                    ? Optional.of(lines.get(1))
                    : Optional.empty();
        } catch (IOException e) {
            // The version is unknown then; the hash will show whether the parts fit.
            return Optional.empty();
        }
    }

    private Path origin() {
        return file.resolveSibling(file.getFileName() + ".origin");
    }
}
