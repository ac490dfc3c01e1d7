package lookalike.ui.app;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * The pop-ups that lie over a window. A key that closes one reaches the window afterwards, too, and must not close anything else
 * there.
 */
final class OpenPopups {

    private boolean closing;

    /** Watches all windows from now on. Called on the FX thread. */
    OpenPopups() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                if (change.getRemoved().stream().anyMatch(OpenPopups::isPopup)) {
                    closing = true;
                    Platform.runLater(() -> closing = false);
                }
            }
        });
    }

    /** True if one is open, or was closed by the event that is being handled. */
    boolean isAny() {
        return closing || Window.getWindows().stream().anyMatch(OpenPopups::isPopup);
    }

    private static boolean isPopup(Window window) {
        return window instanceof PopupWindow && !(window instanceof Tooltip);
    }
}
