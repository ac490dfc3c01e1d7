package lookalike.ui.common;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls lists and grids. */
public final class ScrollPosition {

    private ScrollPosition() {}

    /** Makes a row of a list or a grid visible; scrolls no further than needed. */
    public static void reveal(Node list, int row) {
        if (row >= 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            revealIn(flow, row);
        }
    }

    private static <R extends IndexedCell<?>> void revealIn(VirtualFlow<R> flow, int row) {
        R visible = flow.getVisibleCell(row);
        if (visible == null) {
            flow.scrollTo(row);
        } else {
            flow.scrollTo(visible);
        }
    }
}
