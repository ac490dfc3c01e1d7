package lookalike.ui.common;

import javafx.scene.control.Label;

/** Size of the text around it. Only labels know it: this one is added to a pane and takes no room. */
public final class TextRuler extends Label {

    /** Size of the text in pixels, unless the user chooses another one. */
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

    /** Size of the text as a share of the normal one, 1 or more. */
    public double scale() {
        return Math.max(1, em() / NORMAL);
    }
}
