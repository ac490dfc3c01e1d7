package lookalike.ui.app;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lookalike.ui.browse.BrowseView;
import lookalike.ui.compare.core.CompareState;

/** The keys of the window beside those of the menus; {@link lookalike.ui.help.Keys} tells the user of them. */
final class Shortcuts {

    private Shortcuts() {}

    static void install(Scene scene, CompareState compare, Commands commands, BrowseView browse, FirstVisit first) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean renaming = "rename-field".equals(idOf(scene.getFocusOwner()));
            if (event.getCode() == KeyCode.ESCAPE && first.isShown()) {
                first.leave();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && compare.isMarking()) {
                compare.stopMarking();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !browse.isSearching() && !renaming) {
                commands.stop();
            }
        });
    }

    private static String idOf(Node node) {
        return node == null ? null : node.getId();
    }
}
