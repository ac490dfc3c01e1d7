package lookalike.ui.common;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Asks for confirmation without blocking the caller. */
public final class Questions {

    private Questions() {}

    /**
     * Asks whether to go on.
     *
     * @param id of the dialog; its buttons are {@code id-yes} and {@code id-no}
     * @param yes label of the button that confirms
     */
    public static void ask(Window owner, String id, String title, String text, String yes, Runnable action) {
        ask(owner, id, title, words(text), yes, action);
    }

    /**
     * The same with other content than words.
     *
     * @return the button that confirms
     */
    public static Button ask(Window owner, String id, String title, Node content, String yes, Runnable action) {
        ButtonType go = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(Texts.get("question.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", go, stay);
        alert.initOwner(owner);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.setGraphic(null);
        DialogPane pane = alert.getDialogPane();
        Dialogs.dress(alert, owner);
        pane.setContent(content);
        pane.getStyleClass().add("info-dialog");
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.setId(id);
        pane.lookupButton(go).setId(id + "-yes");
        pane.lookupButton(stay).setId(id + "-no");
        // When a window is hidden, its dialogs disappear without being closed.
        EventHandler<WindowEvent> end = event -> alert.close();
        owner.addEventHandler(WindowEvent.WINDOW_HIDING, end);
        alert.setOnHidden(event -> {
            owner.removeEventHandler(WindowEvent.WINDOW_HIDING, end);
            if (alert.getResult() == go) {
                action.run();
            }
        });
        alert.show();
        return (Button) pane.lookupButton(go);
    }

    /** Words that are broken into lines. */
    public static Label words(String text) {
        Label label = Controls.wrapped(text);
        label.getStyleClass().add("dialog-words");
        return label;
    }
}
