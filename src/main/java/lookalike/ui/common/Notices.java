package lookalike.ui.common;

import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Tells in a corner of the window what has finished out of sight. Used on the FX thread. */
public final class Notices {

    private static final Duration SHOWN = Duration.seconds(8);

    private final Stage stage;

    /** @param stage the window; nothing is told while it is not shown */
    public Notices(Stage stage) {
        this.stage = stage;
    }

    /**
     * Tells something.
     *
     * @param action what a click on it does
     */
    public void tell(String title, String text, Runnable action) {
        if (stage.isShowing() && !stage.isIconified()) {
            Notifications.create()
                    .owner(stage)
                    .title(title)
                    .text(text)
                    .position(Pos.BOTTOM_RIGHT)
                    .hideAfter(SHOWN)
                    .onAction(event -> action.run())
                    .show();
        }
    }
}
