package lookalike.ui.activity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lookalike.platform.files.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JSON file of the finished work, the latest first. A damaged file is put aside as {@code .bad}. */
final class FinishedFile {

    /** Maximum number of entries. */
    static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(FinishedFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;

    FinishedFile(Path file) {
        this.file = file;
    }

    /** The finished work; empty if the file is missing or damaged. Entries of unknown kinds are left out. */
    synchronized List<FinishedTask> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<FinishedTask> found = JSON.readValue(Files.readAllBytes(file), new TypeReference<>() {});
            if (found == null) {
                throw new IOException("the file says nothing: null");
            }
            return found.stream()
                    .filter(Objects::nonNull)
                    .filter(task -> task.kind() != null && task.end() != null)
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            LOG.warn("the list of finished work in {} is damaged and is kept aside", file, e);
            keepAside();
            return List.of();
        }
    }

    /** Replaces the file. If it cannot be written, the failure is only logged. */
    synchronized void write(List<FinishedTask> tasks) {
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(tasks));
        } catch (IOException e) {
            LOG.warn("the list of finished work cannot be written to {}", file, e);
        }
    }

    private void keepAside() {
        try {
            AtomicFile.keepAside(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept aside", file, e);
        }
    }
}
