package lookalike.celebrity;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cache of service answers in files, so that a second run within a day does not ask again. Failures of the cache are only logged. */
final class AnswerCache {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCache.class);

    private final Path folder;
    private final Duration fresh;
    private final Clock clock;

    /**
     * Opens the cache and deletes old answers.
     *
     * @param folder need not exist yet
     * @param fresh the age at which an answer is old
     */
    AnswerCache(Path folder, Duration fresh, Clock clock) {
        this.folder = folder;
        this.fresh = fresh;
        this.clock = clock;
        removeOld();
    }

    /** The cached answer to a request; empty if there is none or it is too old. */
    Optional<byte[]> find(URI request) {
        Path file = file(request);
        try {
            return Files.isRegularFile(file) && !isOld(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            LOG.info("{} cannot be read: {}", file, IoErrorText.of(e));
            return Optional.empty();
        }
    }

    /** Stores an answer. */
    void keep(URI request, byte[] answer) {
        try {
            AtomicFile.write(file(request), answer);
        } catch (IOException e) {
            LOG.info("{} cannot be written: {}", file(request), IoErrorText.of(e));
        }
    }

    private Path file(URI request) {
        return folder.resolve(Sha256.of(request.toString().getBytes(StandardCharsets.UTF_8)) + ".json");
    }

    private boolean isOld(Path file) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return written.plus(fresh).isBefore(clock.instant());
    }

    private void removeOld() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file) && isOld(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.info("{} cannot be tidied: {}", folder, IoErrorText.of(e));
        }
    }
}
