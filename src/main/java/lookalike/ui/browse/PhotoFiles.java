package lookalike.ui.browse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lookalike.catalog.PhotoRow;
import lookalike.platform.FileManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be done with the file of a dataset's photo. Called on the FX thread. */
public final class PhotoFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoFiles.class);

    private final Supplier<Path> folder;
    private final Consumer<List<Path>> probes;
    private final Consumer<String> documents;

    /**
     * @param folder the dataset's; null while none is open
     * @param probes takes photos to compare
     * @param documents opens the document of a URI in the system's own way
     */
    public PhotoFiles(Supplier<Path> folder, Consumer<List<Path>> probes, Consumer<String> documents) {
        this.folder = folder;
        this.probes = probes;
        this.documents = documents;
    }

    /** Compares the photo with everyone. */
    void useAsProbe(PhotoRow photo) {
        file(photo).ifPresent(file -> probes.accept(List.of(file)));
    }

    /** Shows the folder of the photo, the photo selected where the system can do that. */
    void showInFileManager(PhotoRow photo) {
        file(photo).ifPresent(file -> {
            Optional<List<String>> command = FileManager.selecting(System.getProperty("os.name"), file);
            if (!Files.exists(file) || command.isEmpty() || !start(command.get())) {
                documents.accept(nearestFolder(file).toUri().toString());
            }
        });
    }

    /** Puts the photo's path into the clipboard. */
    void copyPath(PhotoRow photo) {
        file(photo).ifPresent(file -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(file.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Optional<Path> file(PhotoRow photo) {
        return Optional.ofNullable(folder.get()).map(root -> root.resolve(photo.path()));
    }

    private static Path nearestFolder(Path file) {
        Path folder = file.getParent();
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
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
