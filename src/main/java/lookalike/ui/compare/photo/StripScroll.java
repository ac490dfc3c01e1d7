package lookalike.ui.compare.photo;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a row of pictures. */
final class StripScroll {

    private StripScroll() {}

    /** Scrolls no further than needed to show a child of the row. */
    static void reveal(ScrollPane strip, Node child) {
        double view = strip.getViewportBounds().getWidth();
        double room = strip.getContent().getLayoutBounds().getWidth() - view;
        double left = child.getBoundsInParent().getMinX();
        double right = child.getBoundsInParent().getMaxX();
        double from = strip.getHvalue() * room;
        if (room > 0 && (left < from || right > from + view)) {
            strip.setHvalue(Math.min(1, (left < from ? left : right - view) / room));
        }
    }
}
