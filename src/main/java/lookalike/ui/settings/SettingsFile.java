package lookalike.ui.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import lookalike.platform.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings and their file: JSON, written whole at each change. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    private final Path file;
    private Settings settings;

    /** Reads a file; one that is damaged is kept aside as {@code .bad}, and the defaults are used. */
    public SettingsFile(Path file) {
        this.file = file;
        settings = read();
    }

    /** The present settings. */
    public Settings get() {
        return settings;
    }

    /** Changes the settings and writes them; one that cannot be written is logged, and the window works on. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (changed.equals(settings)) {
            return;
        }
        settings = changed;
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(settings));
        } catch (IOException e) {
            LOG.warn("the settings cannot be written to {}", file, e);
        }
    }

    private Settings read() {
        if (!Files.exists(file)) {
            return Settings.defaults();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Settings.class);
        } catch (IOException e) {
            LOG.warn("the settings in {} are damaged and are kept aside", file, e);
            keepAside();
            return Settings.defaults();
        }
    }

    private void keepAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".bad"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept aside", file, e);
        }
    }
}
