package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;

/**
 * Finds text, pictures and controls that overlap. A node that is meant to lie over others has the style class {@code overlay}, itself or
 * on a parent that does not contain the other node.
 */
final class OverlapCheck implements LayoutCheck {

    private static final double TOLERANCE = 1.5;

    @Override
    public List<Fault> faults(Picture picture) {
        List<Shown> leaves = picture.nodes().stream()
                .filter(Shown::isInSight)
                .filter(OverlapCheck::matters)
                .map(OverlapCheck::inked)
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                Shown one = leaves.get(i);
                Shown other = leaves.get(j);
                Bounds common = Shown.common(one.visible(), other.visible());
                if (common.getWidth() > TOLERANCE && common.getHeight() > TOLERANCE && isFault(one, other)) {
                    faults.add(new Fault(
                            Fault.Kind.OVERLAP,
                            other.node(),
                            "over " + NodeText.path(one.node()) + " \"" + NodeText.of(one.node()) + "\"",
                            common));
                }
            }
        }
        return faults;
    }

    private static boolean matters(Shown shown) {
        return Kinds.isText(shown.node())
                || Kinds.isPicture(shown.node())
                || Kinds.isTarget(shown.node())
                || shown.node() instanceof ScrollBar;
    }

    private static Shown inked(Shown shown) {
        return shown.node() instanceof Text text
                ? new Shown(text, shown.bounds(), Shown.common(shown.visible(), Kinds.inked(text)), shown.limits())
                : shown;
    }

    private static boolean isFault(Shown one, Shown other) {
        return !Kinds.isInSameText(one.node(), other.node())
                && !Kinds.isAncestor(one.node(), other.node())
                && !Kinds.isAncestor(other.node(), one.node())
                && !Kinds.isOverlay(one.node(), other.node())
                && !Kinds.isOverlay(other.node(), one.node());
    }
}
