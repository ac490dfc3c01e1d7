package lookalike.ui.layout;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * A fault of a picture.
 *
 * @param kind of the fault
 * @param node that has it
 * @param detail such as the measured contrast; may be empty
 * @param bounds of the node, in pixels of its scene
 */
record Fault(Kind kind, Node node, String detail, Bounds bounds) {

    /** Kinds of faults. */
    enum Kind {
        /** Text ends in an ellipsis. */
        ELLIPSIS,
        /** Text is higher than its label. */
        CLIPPED,
        /** A node lies outside of the window, or sideways outside of what is scrolled. */
        OUTSIDE,
        /** Two nodes lie over each other. */
        OVERLAP,
        /** A control is too small to be clicked with ease. */
        SMALL,
        /** Text differs too little from what is behind it. */
        CONTRAST,
        /** A row that has to be in sight is not. */
        ROW,
        /** A control lacks a role, a name, a state, a focus sign, or cannot be reached by keyboard. */
        ACCESS,
        /** A rule means a node that is not below its style sheet. */
        SHEET
    }

    /** The same fault in pictures of different sizes. */
    String key() {
        return kind + " " + NodeText.path(node) + " \"" + NodeText.of(node) + "\"";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s[%.0f,%.0f %.0fx%.0f]",
                key(),
                detail.isEmpty() ? "" : detail + " ",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight());
    }
}
