package lookalike.ui.app;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Open pop-ups. The key that closes a pop-up also reaches the window afterwards, where it must not close anything else. */
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

    /** True if a pop-up is open, or was closed by the event being handled. */
    boolean isAny() {
        return closing || Window.getWindows().stream().anyMatch(OpenPopups::isPopup);
    }

    private static boolean isPopup(Window window) {
        return window instanceof PopupWindow && !(window instanceof Tooltip);
    }
}
