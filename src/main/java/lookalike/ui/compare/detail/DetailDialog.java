package lookalike.ui.compare.detail;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.ui.common.Dialogs;

/** A dialog beside the window that shows a detail of the selected match and follows the selection. Esc closes it. */
final class DetailDialog {

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Node first;

    /**
     * @param id of the dialog
     * @param title what it shows
     * @param first gets the focus
     * @param wanted receives whether it is open
     */
    DetailDialog(String id, ObservableValue<String> title, Node content, Node first, Consumer<Boolean> wanted) {
        this.first = first;
        DialogPane pane = dialog.getDialogPane();
        pane.setId(id);
        pane.setContent(content);
        pane.getStyleClass().addAll("info-dialog", "detail-dialog");
        pane.getButtonTypes().setAll(ButtonType.CLOSE);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        dialog.initModality(Modality.NONE);
        dialog.titleProperty().bind(title);
        dialog.setOnShown(event -> wanted.accept(true));
        dialog.setOnHidden(event -> wanted.accept(false));
    }

    /** Opens it, or brings it to the front. */
    void show(Window owner) {
        if (dialog.isShowing()) {
            ((Stage) dialog.getDialogPane().getScene().getWindow()).toFront();
        } else {
            if (dialog.getOwner() == null) {
                dialog.initOwner(owner);
            }
            Dialogs.dress(dialog, owner);
            dialog.show();
        }
        first.requestFocus();
    }

    /** Closes it, if it is open. */
    void close() {
        dialog.close();
    }
}
