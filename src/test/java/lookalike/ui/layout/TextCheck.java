package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/**
 * Finds text that is cut off by an ellipsis or is higher than its label. A name may end in an ellipsis if a tooltip shows it in full. The
 * text of tabs, badges, figures and buttons may not, except in buttons with the style class {@code shows-name}.
 */
final class TextCheck implements LayoutCheck {

    /** Space above and below the letters of a line, in em. */
    private static final double LEADING = 0.15;

    /** Style classes of labels that are figures, badges or tabs. */
    private static final Set<String> WHOLE =
            Set.of("badge", "verdict", "figure", "bar-value", "axis-label", "face-number", "status-label", "tab-label");

    /** The style class of buttons whose text is a name. */
    private static final String NAME = "shows-name";

    @Override
    public List<Fault> faults(Picture picture) {
        List<Fault> faults = new ArrayList<>();
        for (Shown shown : picture.nodes()) {
            if (shown.node() instanceof Labeled labeled && shown.isInSight()) {
                Optional<Text> drawn = NodeText.drawn(labeled);
                String wanted = NodeText.wanted(labeled);
                if (drawn.isEmpty() || wanted.isEmpty()) {
                    continue;
                }
                if (!drawn.get().getText().equals(wanted)) {
                    if (!isNameWithTooltip(labeled, wanted)) {
                        faults.add(new Fault(
                                Fault.Kind.ELLIPSIS,
                                labeled,
                                "shows \"" + drawn.get().getText() + "\"",
                                shown.bounds()));
                    }
                } else if (isHigher(drawn.get(), labeled)) {
                    faults.add(new Fault(
                            Fault.Kind.CLIPPED,
                            labeled,
                            "text " + Math.round(drawn.get().getLayoutBounds().getHeight()) + " px high",
                            shown.bounds()));
                }
            }
        }
        return faults;
    }

    private static boolean isNameWithTooltip(Labeled labeled, String wanted) {
        boolean name = (labeled instanceof Label || labeled instanceof Cell<?>)
                && (!(labeled.getParent() instanceof ButtonBase)
                        || labeled.getParent().getStyleClass().contains(NAME))
                && labeled.getStyleClass().stream().noneMatch(WHOLE::contains);
        return name && NodeText.tooltip(labeled).contains(wanted);
    }

    private static boolean isHigher(Text drawn, Labeled labeled) {
        Bounds bounds = drawn.getBoundsInParent();
        double leading = LEADING * drawn.getFont().getSize();
        return bounds.getMinY() < -leading || bounds.getMaxY() > labeled.getHeight() + leading;
    }
}
