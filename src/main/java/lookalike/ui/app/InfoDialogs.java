package lookalike.ui.app;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import lookalike.model.ModelCard;
import lookalike.platform.AppFolders;
import lookalike.ui.common.Dialogs;
import lookalike.ui.common.Texts;

/** The dialogs that only tell something. */
final class InfoDialogs {

    private static final double WORDS_WIDTH = 460;

    private InfoDialogs() {}

    /** The keys and what they do, in two columns. */
    static void showShortcuts(Window owner) {
        GridPane table = new GridPane();
        table.setHgap(24);
        table.setVgap(6);
        int row = 0;
        for (String line : Texts.get("shortcuts.text").split("\n")) {
            String[] columns = line.split("\\|");
            Label keys = new Label(columns[0]);
            keys.getStyleClass().add("section-title");
            table.addRow(row++, keys, new Label(columns[1]));
        }
        Label note = words(Texts.get("shortcuts.note"));
        note.getStyleClass().add("muted");
        table.add(note, 0, row, 2, 1);
        show(owner, "shortcuts-dialog", Texts.get("shortcuts.title"), table);
    }

    /** What the program is. */
    static void showAbout(Window owner, ModelCard descriptor, AppFolders folders) {
        String text = Texts.get("about.text", descriptor.name(), descriptor.licence(), folders.data());
        show(owner, "about-dialog", Texts.get("about.title"), words(text));
    }

    /** A sentence. */
    static void showText(Window owner, String title, String text) {
        show(owner, "text-dialog", title, words(text));
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setPrefWidth(WORDS_WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void show(Window owner, String id, String title, Node content) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setGraphic(null);
        Dialogs.dress(alert.getDialogPane(), owner);
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().getStyleClass().add("info-dialog");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setId(id);
        alert.show();
    }
}
