package lookalike.health;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.evaluate.RecognitionRate;
import lookalike.model.ModelId;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * File beside a catalogue with the findings of the last health check, including those decided since. The check can be repeated, so a
 * damaged file is treated as if there were none.
 */
public final class HealthFile {

    private static final Logger LOG = LoggerFactory.getLogger(HealthFile.class);
    private static final int VERSION = 1;

    /** Raised when the same catalogue gives different findings than before. */
    private static final int METHOD = 1;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;

    /** @param catalog file of the catalogue */
    public HealthFile(Path catalog) {
        file = catalog.resolveSibling(catalog.getFileName() + ".health.json");
    }

    /** The path of the file. */
    public Path path() {
        return file;
    }

    /**
     * Result of a health check.
     *
     * @param key of what was checked, see {@link #key}
     * @param checked when the check ended
     * @param findings all of them, decided or not
     * @param accuracy measured since the check; empty before
     */
    public record Kept(String key, Instant checked, List<Finding> findings, Optional<HealthAccuracy> accuracy) {

        /** Copies the findings. */
        public Kept {
            findings = List.copyOf(findings);
        }

        /** The same with other measurements. */
        public Kept with(HealthAccuracy measured) {
            return new Kept(key, checked, findings, Optional.of(measured));
        }
    }

    private record Content(
            int version,
            String key,
            long checked,
            List<Finding> findings,
            @Nullable Accuracy accuracy) {}

    private record Accuracy(
            RecognitionRate start,
            RecognitionRate now,
            int done,
            @Nullable RecognitionRate forecast) {

        private static Accuracy of(HealthAccuracy accuracy) {
            return new Accuracy(
                    accuracy.start(),
                    accuracy.now(),
                    accuracy.done(),
                    accuracy.forecast().orElse(null));
        }

        private HealthAccuracy accuracy() {
            return new HealthAccuracy(start, now, done, Optional.ofNullable(forecast));
        }
    }

    /**
     * Fingerprint of everything besides decisions on which the findings depend: the photos with their content and status, and the model.
     *
     * @param model whose descriptors are compared
     */
    public static String key(Catalog catalog, ModelId model) {
        String photos = catalog.photos().stream()
                .sorted(Comparator.comparing(PhotoRow::path))
                .map(photo -> String.join(
                        "|",
                        photo.path(),
                        photo.hash(),
                        photo.datasetLabel(),
                        photo.status().toString()))
                .collect(Collectors.joining("\n"));
        String parts = String.join("\n", String.valueOf(METHOD), model.toString(), photos);
        return Sha256.of(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the result; empty if there is no file or it cannot be read, which is logged. */
    public Optional<Kept> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            Content content = JSON.readValue(Files.readAllBytes(file), Content.class);
            if (content.version != VERSION) {
                LOG.info("{} is of another version: its findings are not shown", file);
                return Optional.empty();
            }
            return Optional.of(new Kept(
                    content.key,
                    Instant.ofEpochMilli(content.checked),
                    content.findings,
                    Optional.ofNullable(content.accuracy).map(Accuracy::accuracy)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is damaged: its findings are not shown ({})", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** @throws IOException if the file cannot be written */
    public void write(Kept kept) throws IOException {
        AtomicFile.write(
                file,
                JSON.writeValueAsBytes(new Content(
                        VERSION,
                        kept.key,
                        kept.checked.toEpochMilli(),
                        kept.findings,
                        kept.accuracy.map(Accuracy::of).orElse(null))));
    }
}
