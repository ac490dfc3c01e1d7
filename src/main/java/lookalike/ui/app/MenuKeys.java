package lookalike.ui.app;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The keys that open the menu of a button: F10, or Alt alone. */
final class MenuKeys {

    private final Runnable open;

    /** True if Alt was pressed, and nothing else since. */
    private boolean alt;

    private MenuKeys(Runnable open) {
        this.open = open;
    }

    static void install(Scene scene, Runnable open) {
        MenuKeys keys = new MenuKeys(open);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::release);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> keys.alt = false);
        // Alt+Tab leaves the window before Alt is released.
        scene.focusOwnerProperty().addListener(property -> keys.alt = false);
        scene.windowProperty().flatMap(window -> window.focusedProperty()).subscribe(focused -> keys.alt = false);
    }

    private void press(KeyEvent event) {
        alt = event.getCode() == KeyCode.ALT && !event.isShortcutDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.F10 && !event.isShiftDown() && !event.isShortcutDown()) {
            open.run();
            event.consume();
        }
    }

    private void release(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT && alt) {
            open.run();
            event.consume();
        }
        alt = false;
    }
}
