package lookalike.ui.app;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import lookalike.ui.browse.BrowseView;
import lookalike.ui.common.Page;

/** The keys of the window; {@code shortcuts.text} tells the user of them. */
final class Shortcuts {

    private Shortcuts() {}

    static void install(Scene scene, AppContext context, Commands commands, BrowseView browse) {
        Map<KeyCombination, Runnable> keys = scene.getAccelerators();
        keys.put(control(KeyCode.O), commands::choosePhotos);
        keys.put(
                new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                commands::chooseDataset);
        keys.put(new KeyCodeCombination(KeyCode.F5), context.dataset()::rescan);
        keys.put(control(KeyCode.F), browse::focusSearch);
        keys.put(control(KeyCode.T), commands::toggleTheme);
        keys.put(control(KeyCode.W), context.compare()::closePhoto);
        for (Page page : Page.values()) {
            KeyCode digit = KeyCode.getKeyCode(Integer.toString(page.ordinal() + 1));
            keys.put(control(digit), () -> context.page().set(page));
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean renaming = "rename-field".equals(idOf(scene.getFocusOwner()));
            if (event.getCode() == KeyCode.ESCAPE && !browse.isSearching() && !renaming) {
                context.dataset().cancel();
                context.compare().cancel();
                context.accuracy().cancel();
            }
        });
        // Pasting a picture is the window's; pasting text stays with the text field that has the focus. So does taking
        // back what was typed.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = scene.getFocusOwner() instanceof TextInputControl;
            if (!typing && control(KeyCode.V).match(event)) {
                commands.paste();
                event.consume();
            } else if (!typing && control(KeyCode.Z).match(event)) {
                context.undo().undo();
                event.consume();
            }
        });
    }

    private static String idOf(Node node) {
        return node == null ? null : node.getId();
    }

    private static KeyCodeCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
