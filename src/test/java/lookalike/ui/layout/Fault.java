package lookalike.ui.layout;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * A layout fault found in a picture.
 *
 * @param kind of the fault
 * @param node that has it
 * @param detail such as the measured contrast, or empty
 * @param bounds of the node, in pixels of its scene
 */
record Fault(Kind kind, Node node, String detail, Bounds bounds) {

    /** Kinds of faults. */
    enum Kind {
        /** Text ends in an ellipsis. */
        ELLIPSIS,
        /** Text is higher than its label. */
        CLIPPED,
        /** A node lies outside the window, or extends beyond the sides of a scrolled area. */
        OUTSIDE,
        /** Two nodes lie over each other. */
        OVERLAP,
        /** A control is too small to be clicked with ease. */
        SMALL,
        /** Text has too little contrast to its background. */
        CONTRAST,
        /** A row that must be visible is not. */
        ROW,
        /** A control lacks a role, a name, a state or a focus indicator, or cannot be reached by keyboard. */
        ACCESS,
        /** A rule matches a node to which its style sheet does not apply. */
        SHEET
    }

    /** Key that is the same for one fault in pictures of different sizes. */
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
