package lookalike.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Creates labels and buttons that do not truncate their text when space is short. */
public final class Controls {

    private Controls() {}

    /** A label that takes as many lines as it needs. */
    public static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label of one line that is never narrower than its words. */
    public static Label whole(String words) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A button that is never narrower than its words. */
    public static Button button(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** The same with an action. */
    public static Button button(String id, String words, Runnable action) {
        Button button = button(id, words);
        button.setOnAction(event -> action.run());
        return button;
    }
}
