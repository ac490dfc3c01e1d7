package lookalike.ui.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.ui.common.Texts;

/** Asks the user for files. */
interface FilePicker {

    /** Photos; none if the user thinks better of it. */
    List<Path> photos(Window owner);

    /** A dataset's folder; none if the user thinks better of it. */
    Optional<Path> dataset(Window owner);

    /** A file to write a report to; none if the user thinks better of it. */
    Optional<Path> report(Window owner);

    /** The dialogs of the system. */
    static FilePicker ofSystem() {
        return new FilePicker() {
            @Override
            public List<Path> photos(Window owner) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Texts.get("picker.photos"));
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(
                                        Texts.get("picker.pictures"),
                                        "*.jpg",
                                        "*.jpeg",
                                        "*.png",
                                        "*.webp",
                                        "*.bmp",
                                        "*.tif",
                                        "*.tiff",
                                        "*.gif",
                                        "*.JPG",
                                        "*.JPEG",
                                        "*.PNG"),
                                new FileChooser.ExtensionFilter(Texts.get("picker.all"), "*.*"));
                List<File> files = chooser.showOpenMultipleDialog(owner);
                return files == null
                        ? List.of()
                        : files.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> dataset(Window owner) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(Texts.get("picker.dataset"));
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> report(Window owner) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Texts.get("picker.report"));
                chooser.setInitialFileName("lookalike-accuracy.html");
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(Texts.get("picker.page"), "*.html"),
                                new FileChooser.ExtensionFilter(Texts.get("picker.json"), "*.json"));
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }
}
