package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** Finds text and controls that lie outside the window, or extend beyond the sides of a scrolled area. */
final class LimitsCheck implements LayoutCheck {

    private static final double TOLERANCE = 1.5;

    @Override
    public List<Fault> faults(Picture picture) {
        List<Fault> faults = new ArrayList<>();
        for (Shown shown : picture.nodes()) {
            boolean matters = Kinds.isText(shown.node()) || Kinds.isTarget(shown.node());
            if (matters && !isScrolledByItself(shown.node())) {
                Bounds bounds = shown.node() instanceof Text text ? Kinds.inked(text) : shown.bounds();
                double excess = Shown.excess(bounds, shown.limits());
                if (excess > TOLERANCE) {
                    faults.add(new Fault(Fault.Kind.OUTSIDE, shown.node(), "by " + Math.round(excess) + " px", bounds));
                }
            }
        }
        return faults;
    }

    /** True if a node is inside a text field with text, which may show only a part of it. */
    private static boolean isScrolledByItself(Node node) {
        for (Node next = node.getParent(); next != null && !(next instanceof ScrollPane); next = next.getParent()) {
            if (next instanceof TextInputControl input) {
                return input.getText() != null && !input.getText().isEmpty();
            }
        }
        return false;
    }
}
