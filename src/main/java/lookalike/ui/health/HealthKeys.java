package lookalike.ui.health;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the page: accept, ignore, undo, previous and next finding. */
final class HealthKeys {

    private HealthKeys() {}

    /** Listens to the keys of a page. */
    static void install(Node page, HealthController controller) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> take(event, controller));
        // A list consumes Enter.
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ListView) {
                take(event, controller);
            }
        });
    }

    private static void take(KeyEvent event, HealthController controller) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()) {
            return;
        }
        boolean taken = true;
        switch (event.getCode()) {
            case ENTER -> enter(event.getTarget(), controller);
            case I -> controller.actions().ignore();
            case Z -> controller.actions().undo();
            case UP -> controller.step(-1);
            case DOWN -> controller.step(1);
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    /** Handles Enter: on a focused button it triggers that button, since accepting the suggestion would be a surprise. */
    private static void enter(EventTarget target, HealthController controller) {
        if (target instanceof MenuButton menu) {
            menu.show();
        } else if (target instanceof ButtonBase button) {
            button.fire();
        } else {
            controller.actions().accept();
        }
    }
}
