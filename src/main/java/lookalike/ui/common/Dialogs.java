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

    /** Time within which a window manager may still move a dialog. */
    private static final Duration PLACED = Duration.millis(100);

    /** A single handler for all dialogs: a dialog that is dressed each time it opens gets it only once. */
    private static final EventHandler<DialogEvent> KEEP_PLACE = shown -> keepPlace((Dialog<?>) shown.getSource());

    private Dialogs() {}

    /** Gives the dialog the window's text size and keeps it where it opens; does nothing without a window. */
    public static void dress(Dialog<?> dialog, Window owner) {
        if (owner != null && owner.getScene() != null) {
            DialogPane pane = dialog.getDialogPane();
            pane.getStylesheets().setAll(StyleSheet.all());
            pane.setStyle(owner.getScene().getRoot().getStyle());
            dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, KEEP_PLACE);
        }
    }

    /** Works around window managers that sometimes ignore the position and put the title bar above the top of the screen. */
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
