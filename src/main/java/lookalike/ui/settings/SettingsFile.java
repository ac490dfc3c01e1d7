package lookalike.ui.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import lookalike.platform.files.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings and their JSON file, which is written as a whole a moment after a change, so that several changes are combined. */
public final class SettingsFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Path file;
    private final Duration again;
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "settings");
        thread.setDaemon(true);
        return thread;
    });
    private Settings settings;
    private Settings written;
    private Path aside;
    private boolean unread;

    /** Reads a file as the other constructor does; a failed write is retried after a delay. */
    SettingsFile(Path file, Duration again) {
        this.file = file;
        this.again = again;
        settings = read();
        written = settings;
    }

    /**
     * Reads a file. A damaged one is put aside as {@code .bad}, and the defaults are used; so they are if the file cannot be read, but then
     * it stays as it is, and changes are not written.
     */
    public SettingsFile(Path file) {
        this(file, AGAIN);
    }

    /** The present settings. */
    public synchronized Settings get() {
        return settings;
    }

    /** Place of the damaged file that was put aside on reading; empty if the file was intact. */
    public Optional<Path> aside() {
        return Optional.ofNullable(aside);
    }

    /** The file if it exists but could not be read, so that nothing is written to it. */
    public Optional<Path> unread() {
        return unread ? Optional.of(file) : Optional.empty();
    }

    /** Changes the settings; they are written a moment later. */
    public synchronized void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        boolean waiting = !settings.equals(written);
        settings = changed;
        if (!waiting && !settings.equals(written) && !writing.isShutdown()) {
            writing.schedule(this::write, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Writes pending changes. */
    @Override
    public void close() {
        writing.shutdown();
        write();
    }

    /** Writes the settings; a failure is only logged. */
    private synchronized void write() {
        if (settings.equals(written) || unread) {
            return;
        }
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(settings));
            written = settings;
        } catch (IOException e) {
            LOG.warn("the settings cannot be written to {}; it is tried again", file, e);
            if (!writing.isShutdown()) {
                writing.schedule(this::write, again.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private Settings read() {
        byte[] json;
        try {
            json = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Settings.defaults();
        } catch (IOException e) {
            LOG.warn("the settings in {} cannot be read", file, e);
            unread = Files.exists(file);
            return Settings.defaults();
        }
        try {
            Settings found = JSON.readValue(json, Settings.class);
            if (found == null) {
                throw new IOException("the file says nothing: null");
            }
            return found;
        } catch (IOException e) {
            LOG.warn("the settings in {} are damaged and are kept aside", file, e);
            keepAside();
            return Settings.defaults();
        }
    }

    private void keepAside() {
        try {
            aside = AtomicFile.keepAside(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be kept aside", file, e);
        }
    }
}
