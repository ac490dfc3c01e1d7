package lookalike.ui.app;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lookalike.ui.activity.ActivityController;
import lookalike.ui.celebrities.CelebrityController;
import lookalike.ui.compare.core.CompareState;

/** The keys of the window beside those of the menus; {@link lookalike.ui.help.Keys} tells the user of them. */
final class Shortcuts {

    private Shortcuts() {}

    /**
     * @param activity a page that lies over the others
     * @param celebrities likewise, below that
     */
    static void install(
            Scene scene,
            CompareState compare,
            Commands commands,
            FirstVisit first,
            ActivityController activity,
            CelebrityController celebrities) {
        OpenPopups popups = new OpenPopups();
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isPlain(event, KeyCode.G) && !(scene.getFocusOwner() instanceof TextInputControl)) {
                commands.toggleGroup();
                event.consume();
            }
        });
        // Pop-ups, the drawing of a box and pages over others end by Escape; work does not.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !popups.isAny()
                    && (first.isShown() || compare.isMarking() || activity.isOpen() || celebrities.isOpen())) {
                if (activity.isOpen()) {
                    activity.close();
                } else if (celebrities.isOpen()) {
                    celebrities.close();
                } else if (first.isShown()) {
                    first.leave();
                } else {
                    compare.stopMarking();
                }
                event.consume();
            }
        });
    }

    private static boolean isPlain(KeyEvent event, KeyCode code) {
        return event.getCode() == code && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
