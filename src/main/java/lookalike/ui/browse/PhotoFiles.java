package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lookalike.catalog.PhotoRow;
import lookalike.image.ClipAddress;
import lookalike.platform.desktop.FileManager;

/** Actions on the file of a dataset's photo. Called on the FX thread. */
public final class PhotoFiles {

    private final Supplier<Path> folder;
    private final Consumer<List<Path>> probes;
    private final FileManager manager;

    /**
     * @param folder the dataset's; null while none is open
     * @param probes takes photos to compare
     * @param manager shows files
     */
    public PhotoFiles(Supplier<Path> folder, Consumer<List<Path>> probes, FileManager manager) {
        this.folder = folder;
        this.probes = probes;
        this.manager = manager;
    }

    /** Compares the photo with everyone. */
    void useAsProbe(PhotoRow photo) {
        file(photo).ifPresent(file -> probes.accept(List.of(file)));
    }

    /** Shows the folder of the photo, the photo selected where the system can do that. */
    void showInFileManager(PhotoRow photo) {
        file(photo).map(ClipAddress::file).ifPresent(manager::select);
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
}
