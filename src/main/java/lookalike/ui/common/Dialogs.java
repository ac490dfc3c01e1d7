package lookalike.ui.common;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import javafx.util.Duration;

/** Gives dialogs the look of the window that they belong to. */
public final class Dialogs {

    /** Time that a window manager may take to put a dialog somewhere else. */
    private static final Duration PLACED = Duration.millis(100);

    /** One for all: a dialog that is dressed each time it opens has it once. */
    private static final EventHandler<DialogEvent> KEEP_PLACE = shown -> keepPlace((Dialog<?>) shown.getSource());

    private Dialogs() {}

    /** Takes over the size of the window's text, and stays where it opens; nothing without a window. */
    public static void dress(Dialog<?> dialog, Window owner) {
        if (owner != null && owner.getScene() != null) {
            DialogPane pane = dialog.getDialogPane();
            pane.getStylesheets().setAll(StyleSheet.all());
            pane.setStyle(owner.getScene().getRoot().getStyle());
            dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, KEEP_PLACE);
        }
    }

    /** Some window managers now and then forget the place, and put the dialog where its title is above the screen. */
    private static void keepPlace(Dialog<?> dialog) {
        double x = dialog.getX();
        double y = dialog.getY();
        PauseTransition placed = new PauseTransition(PLACED);
        placed.setOnFinished(finished -> {
            if (dialog.isShowing()) {
                dialog.setX(x);
                dialog.setY(y);
            }
        });
        placed.play();
    }
}
