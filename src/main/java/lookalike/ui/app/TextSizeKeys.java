package lookalike.ui.app;

import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys for the text size on every keyboard: plus and minus may need Shift and are on the number pad, too, but a menu item can have only
 * one key for each.
 */
final class TextSizeKeys {

    private static final Set<KeyCode> LARGER = Set.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
    private static final Set<KeyCode> SMALLER = Set.of(KeyCode.MINUS, KeyCode.SUBTRACT);
    private static final Set<KeyCode> NORMAL = Set.of(KeyCode.DIGIT0, KeyCode.NUMPAD0);

    private TextSizeKeys() {}

    static void install(Scene scene, Commands commands) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && !event.isAltDown() && act(event, commands)) {
                event.consume();
            }
        });
    }

    private static boolean act(KeyEvent event, Commands commands) {
        if (LARGER.contains(event.getCode()) || "+".equals(event.getText())) {
            commands.stepText(1);
        } else if (SMALLER.contains(event.getCode()) || "-".equals(event.getText())) {
            commands.stepText(-1);
        } else if (NORMAL.contains(event.getCode()) && !event.isShiftDown()) {
            commands.normalText();
        } else {
            return false;
        }
        return true;
    }
}
