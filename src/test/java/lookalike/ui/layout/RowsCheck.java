package lookalike.ui.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks that a number of rows are completely visible without scrolling, at the normal text size.
 *
 * @param style the style class of each row's text
 * @param count how many rows there must be
 */
record RowsCheck(String style, int count) implements LayoutCheck {

    @Override
    public List<Fault> faults(Picture picture) {
        if (!picture.look().isNormal()) {
            return List.of();
        }
        List<Shown> rows = picture.nodes().stream()
                .filter(shown -> shown.node().getStyleClass().contains(style))
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (Shown row : rows.subList(0, Math.min(count, rows.size()))) {
            double hidden = Shown.excess(row.bounds(), row.visible());
            if (!row.isInSight() || hidden > 1) {
                faults.add(
                        new Fault(Fault.Kind.ROW, row.node(), "hidden by " + Math.round(hidden) + " px", row.bounds()));
            }
        }
        if (rows.size() < count) {
            Shown root = picture.nodes().get(0);
            faults.add(new Fault(
                    Fault.Kind.ROW, root.node(), rows.size() + " of " + count + " rows ." + style, root.bounds()));
        }
        return faults;
    }
}
