package lookalike.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lookalike.image.ClipReader;
import lookalike.image.PhotoEndings;

/** Asks the user for files. */
public interface FilePicker {

    /** Photos and clips; none if the user cancels. */
    List<Path> photos(Window owner);

    /** A dataset's folder; none if the user cancels. */
    Optional<Path> dataset(Window owner);

    /**
     * A folder to write to; none if the user cancels.
     *
     * @param title of the dialog
     */
    Optional<Path> folder(Window owner, String title);

    /**
     * A file to write; none if the user cancels.
     *
     * @param title of the dialog
     * @param name to start with
     * @param kinds endings with an asterisk, the first one first
     */
    Optional<Path> save(Window owner, String title, String name, List<String> kinds);

    /**
     * A file to read; none if the user cancels.
     *
     * @param title of the dialog
     * @param kinds endings with an asterisk, the first one first
     */
    Optional<Path> open(Window owner, String title, List<String> kinds);

    /** The dialogs of the system. */
    static FilePicker ofSystem() {
        return new FilePicker() {

            /** Folder that the user chose from last; at first the pictures folder. */
            private File lastFolder = pictures().toFile();

            @Override
            public List<Path> photos(Window owner) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Texts.get("picker.photos"));
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(Texts.get("picker.pictures"), patterns()),
                                new FileChooser.ExtensionFilter(Texts.get("picker.all"), "*.*"));
                chooser.setInitialDirectory(start());
                List<File> files = chooser.showOpenMultipleDialog(owner);
                lastFolder = files == null ? lastFolder : files.get(0).getParentFile();
                return files == null
                        ? List.of()
                        : files.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> dataset(Window owner) {
                return folder(owner, Texts.get("picker.dataset"));
            }

            @Override
            public Optional<Path> folder(Window owner, String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                chooser.setInitialDirectory(start());
                Optional<File> chosenFolder = Optional.ofNullable(chooser.showDialog(owner));
                chosenFolder.ifPresent(folder -> lastFolder = folder.getParentFile());
                return chosenFolder.map(File::toPath);
            }

            @Override
            public Optional<Path> open(Window owner, String title, List<String> kinds) {
                return Optional.ofNullable(chooser(title, kinds).showOpenDialog(owner))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> save(Window owner, String title, String name, List<String> kinds) {
                FileChooser chooser = chooser(title, kinds);
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            /** The dialogs refuse a folder that no longer exists. */
            private File start() {
                return lastFolder != null && lastFolder.isDirectory()
                        ? lastFolder
                        : pictures().toFile();
            }

            /** File name patterns in lower and upper case, because GTK's dialog is case-sensitive. */
            private static List<String> patterns() {
                return Stream.concat(PhotoEndings.ALL.stream(), ClipReader.ENDINGS.stream())
                        .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                        .map(ending -> "*." + ending)
                        .toList();
            }

            private static FileChooser chooser(String title, List<String> kinds) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                kinds.forEach(kind -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, kind)));
                return chooser;
            }
        };
    }

    /** The user's pictures folder; the home folder if there is none. */
    static Path pictures() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of("Pictures", "Bilder")
                .map(home::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(home);
    }
}
