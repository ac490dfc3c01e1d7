package lookalike.ui.app;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import lookalike.ui.common.Controls;
import lookalike.ui.common.Dialogs;

/** The dialogs that only tell something. */
final class InfoDialogs {

    private InfoDialogs() {}

    /** A sentence. */
    static void showText(Window owner, String title, String text) {
        show(owner, "text-dialog", title, words(text));
    }

    private static Label words(String text) {
        Label label = Controls.wrapped(text);
        label.getStyleClass().add("dialog-words");
        return label;
    }

    private static void show(Window owner, String id, String title, Node content) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.initModality(Modality.NONE);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setGraphic(null);
        Dialogs.dress(alert, owner);
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().getStyleClass().add("info-dialog");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.getDialogPane().setId(id);
        alert.show();
    }
}
