package lookalike.ui.common;

import javafx.scene.control.Label;

/** Measures the text size of a pane. Only labels know their text size, so this one is added to the pane and takes no room. */
public final class TextRuler extends Label {

    /** Default text size in pixels. */
    public static final double NORMAL = 13;

    /** @param changed runs whenever the text gets another size */
    public TextRuler(Runnable changed) {
        setManaged(false);
        setVisible(false);
        fontProperty().addListener(property -> changed.run());
    }

    /** Size of the text in pixels. */
    public double em() {
        return getFont().getSize();
    }

    /** Text size relative to the normal one, 1 or more. */
    public double scale() {
        return Math.max(1, em() / NORMAL);
    }
}
