package lookalike.ui.common;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The look that all windows of the app have: style sheets, theme, size of the text, icons. */
@FunctionalInterface
public interface WindowLook {

    /**
     * Gives a window its content, in that look.
     *
     * @param place has the size of the content
     * @return the scene of the window
     */
    Scene dress(Stage window, Parent content, WindowPlace place);
}
