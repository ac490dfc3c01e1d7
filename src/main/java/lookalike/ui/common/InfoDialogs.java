package lookalike.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Dialogs that only show information. */
public final class InfoDialogs {

    private InfoDialogs() {}

    /** Shows a sentence without blocking the window. */
    public static void showText(Window owner, String title, String text) {
        Alert alert = dialog(owner, "text-dialog", title, words(text));
        alert.initModality(Modality.NONE);
        alert.show();
    }

    /** Shows content in a modal dialog. */
    public static void show(Window owner, String id, String title, Node content) {
        dialog(owner, id, title, content).show();
    }

    private static Label words(String text) {
        Label label = Controls.wrapped(text);
        label.getStyleClass().add("dialog-words");
        return label;
    }

    private static Alert dialog(Window owner, String id, String title, Node content) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setGraphic(null);
        Dialogs.dress(alert, owner);
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().getStyleClass().add("info-dialog");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setId(id);
        return alert;
    }
}
