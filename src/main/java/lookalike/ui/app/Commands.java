package lookalike.ui.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Texts;

/** What the user can ask the window to do. */
final class Commands {

    private final AppContext context;
    private final Stage stage;
    private final FilePicker picker;

    Commands(AppContext context, Stage stage, FilePicker picker) {
        this.context = context;
        this.stage = stage;
        this.picker = picker;
    }

    /** Opens the last dataset, the sample cast at the first start or where that is gone. */
    void openLastDataset() {
        List<String> recent = context.settings().get().datasets();
        Path sample = context.folders().sampleCast();
        Path last = recent.isEmpty() ? sample : Path.of(recent.get(0));
        if (Files.isDirectory(last)) {
            openDataset(last);
        } else if (Files.isDirectory(sample)) {
            openDataset(sample);
        }
    }

    void openDataset(Path folder) {
        context.dataset().open(folder);
    }

    void chooseDataset() {
        picker.dataset(stage).ifPresent(this::openDataset);
    }

    void choosePhotos() {
        context.compare().open(picker.photos(stage));
    }

    /** Takes what was dropped or pasted: a folder is a dataset, files are photos. */
    void openFiles(List<File> files) {
        List<Path> photos = files.stream()
                .map(File::toPath)
                .filter(f -> !Files.isDirectory(f))
                .toList();
        files.stream().map(File::toPath).filter(Files::isDirectory).findFirst().ifPresent(this::openDataset);
        context.compare().open(photos);
    }

    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            openFiles(clipboard.getFiles());
        } else if (clipboard.getImage() != null) {
            context.compare().paste(clipboard.getImage());
        } else {
            context.compare()
                    .tell(new ErrorPresenter.Words(
                            Texts.get("compare.cannotPaste"), Texts.get("compare.nothingToPaste"), true));
        }
    }

    void toggleTheme() {
        context.settings().change(s -> s.withDark(!s.dark()));
        applyTheme();
    }

    void applyTheme() {
        boolean dark = context.settings().get().dark();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    void showShortcuts() {
        inform("shortcuts-dialog", Texts.get("shortcuts.title"), Texts.get("shortcuts.text"));
    }

    void showAbout() {
        inform(
                "about-dialog",
                Texts.get("about.title"),
                Texts.get(
                        "about.text",
                        context.descriptorCard().name(),
                        context.descriptorCard().licence(),
                        context.folders().data()));
    }

    private void inform(String id, String title, String text) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, text, ButtonType.CLOSE);
        alert.initOwner(stage);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setGraphic(null);
        alert.getDialogPane().setId(id);
        alert.show();
    }
}
