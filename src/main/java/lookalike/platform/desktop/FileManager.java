package lookalike.platform.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.platform.Os;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's own file manager. */
public final class FileManager {

    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);

    private final Consumer<String> documents;

    /** @param documents opens the document at a URI with the system's default program */
    public FileManager(Consumer<String> documents) {
        this.documents = documents;
    }

    /**
     * Shows a folder or, if it no longer exists, the nearest existing folder above it. Null, the parent of a file that has none,
     * shows nothing.
     */
    public void show(@Nullable Path folder) {
        Path there = folder;
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        if (there != null) {
            documents.accept(there.toUri().toString());
        }
    }

    /** Shows a file's folder, with the file selected where the system supports that. */
    public void select(Path file) {
        Optional<List<String>> command = selecting(Os.current(), file);
        if (!Files.exists(file) || command.isEmpty() || !start(command.get())) {
            show(file.getParent());
        }
    }

    /** The command that shows a file in its folder and selects it; empty if there is no command that all such systems have. */
    static Optional<List<String>> selecting(Os os, Path file) {
        return switch (os) {
            case WINDOWS -> Optional.of(List.of("explorer.exe", "/select,", file.toString()));
            case MAC -> Optional.of(List.of("open", "-R", file.toString()));
            case LINUX, OTHER -> Optional.empty();
        };
    }

    private static boolean start(List<String> command) {
        try {
            new ProcessBuilder(command).start();
            return true;
        } catch (IOException e) {
            LOG.info("the file manager cannot be asked for a file: {}", e.getMessage());
            return false;
        }
    }
}
