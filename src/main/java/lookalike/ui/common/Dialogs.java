package lookalike.ui.common;

import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** Gives dialogs the look of the window that they belong to. */
public final class Dialogs {

    private Dialogs() {}

    /** Takes over the window's stylesheets and the size of its text; nothing without a window. */
    public static void dress(DialogPane pane, Window owner) {
        if (owner != null && owner.getScene() != null) {
            pane.getStylesheets().setAll(owner.getScene().getStylesheets());
            pane.setStyle(owner.getScene().getRoot().getStyle());
        }
    }
}
