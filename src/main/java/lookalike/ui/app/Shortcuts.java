package lookalike.ui.app;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lookalike.ui.common.CoverPage;
import lookalike.ui.compare.core.CompareState;

/** The keys of the window other than those of the menus; {@link lookalike.ui.help.Keys} lists them for the user. */
final class Shortcuts {

    private Shortcuts() {}

    /** @param covers pages over the others */
    static void install(Scene scene, CompareState compare, Commands commands, FirstVisit first, OpenCovers covers) {
        OpenPopups popups = new OpenPopups();
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isPlain(event, KeyCode.G) && !(scene.getFocusOwner() instanceof TextInputControl)) {
                commands.toggleGroup();
                event.consume();
            }
        });
        // Escape closes pop-ups and cover pages and ends the drawing of a box, but does not stop work.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !popups.isAny()) {
                Optional<CoverPage> cover = covers.top();
                if (cover.isPresent()) {
                    if (!cover.get().isEscapeOf(scene.getFocusOwner())) {
                        cover.get().close();
                        event.consume();
                    }
                } else if (first.isShown()) {
                    first.leave();
                    event.consume();
                } else if (compare.isMarking()) {
                    compare.stopMarking();
                    event.consume();
                }
            }
        });
    }

    private static boolean isPlain(KeyEvent event, KeyCode code) {
        return event.getCode() == code && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
