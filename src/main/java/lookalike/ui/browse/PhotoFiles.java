package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lookalike.catalog.PhotoRow;
import lookalike.image.ClipAddress;
import lookalike.platform.desktop.FileManager;

/** Actions on the file of a dataset's photo. Called on the FX thread. */
public final class PhotoFiles {

    private final Supplier<Path> folder;
    private final Consumer<List<Path>> probes;
    private final Consumer<List<String>> exporter;
    private final FileManager manager;

    /**
     * @param folder the dataset's; null while none is open
     * @param probes receives photos to compare
     * @param exporter exports photos, by their paths in this dataset, as a separate dataset
     * @param manager shows files
     */
    public PhotoFiles(
            Supplier<Path> folder, Consumer<List<Path>> probes, Consumer<List<String>> exporter, FileManager manager) {
        this.folder = folder;
        this.probes = probes;
        this.exporter = exporter;
        this.manager = manager;
    }

    /** Compares photos with everyone. */
    void useAsProbes(List<PhotoRow> photos) {
        List<Path> files = files(photos);
        if (!files.isEmpty()) {
            probes.accept(files);
        }
    }

    /** Exports photos as a separate dataset to a folder that the user chooses. */
    void export(List<PhotoRow> photos) {
        exporter.accept(photos.stream().map(PhotoRow::path).toList());
    }

    /** Shows the folder of the photo, with the photo selected if the system supports it. */
    void showInFileManager(PhotoRow photo) {
        file(photo).map(ClipAddress::file).ifPresent(manager::select);
    }

    /** Copies the photos' paths to the clipboard, one per line. */
    void copyPaths(List<PhotoRow> photos) {
        List<Path> files = files(photos);
        if (!files.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private List<Path> files(List<PhotoRow> photos) {
        return photos.stream().map(this::file).flatMap(Optional::stream).toList();
    }

    private Optional<Path> file(PhotoRow photo) {
        return Optional.ofNullable(folder.get()).map(root -> root.resolve(photo.path()));
    }
}
