package lookalike.ui.common;

import javafx.scene.control.Label;

/** Size of the text around it. Only labels know it: this one is added to a pane and takes no room. */
public final class TextRuler extends Label {

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
}
