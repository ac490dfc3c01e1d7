package lookalike.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Makes a picture act as a button: with the mouse, and with Space or Enter when it has the focus. */
public final class Clickable {

    private Clickable() {}

    /** @param words describe the action, in a tooltip and for users who cannot see the picture */
    public static void install(Node picture, String words, Runnable action) {
        picture.setFocusTraversable(true);
        picture.setAccessibleRole(AccessibleRole.BUTTON);
        picture.setAccessibleText(words);
        Tooltips.onHover(picture, () -> words);
        picture.setOnMouseClicked(event -> action.run());
        picture.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                action.run();
                event.consume();
            }
        });
    }
}
