package lookalike.ui.compare.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/** Places labels below their boxes, or above or beside them if they would otherwise cover another box or label or leave the view. */
final class LabelPlacement {

    private static final double GAP = 6;

    /** Offsets of a label from the middle of its box, in shares of its own width; the first one that covers least is used. */
    private static final List<Double> ASIDE = List.of(0.0, -0.125, 0.125, -0.25, 0.25);

    private final double width;
    private final double height;
    private final List<Rectangle2D> placed = new ArrayList<>();

    /**
     * A view without labels.
     *
     * @param width of the view, in pixels
     * @param height of the view
     */
    LabelPlacement(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Places the label of a box where it covers least; below the box if it covers nothing there.
     *
     * @param box in the view
     * @param others the other boxes
     */
    Rectangle2D place(Rectangle2D box, Dimension2D label, List<Rectangle2D> others) {
        double middle = box.getMinX() + (box.getWidth() - label.getWidth()) / 2;
        Rectangle2D best = ASIDE.stream()
                .map(share -> Math.max(0, Math.min(width - label.getWidth(), middle + share * label.getWidth())))
                .flatMap(left -> Stream.of(box.getMaxY() + GAP, box.getMinY() - GAP - label.getHeight())
                        .map(top -> new Rectangle2D(left, top, label.getWidth(), label.getHeight())))
                .min(Comparator.comparingDouble(place -> covered(place, others) + outside(place)))
                .orElseThrow();
        placed.add(best);
        return best;
    }

    private double covered(Rectangle2D place, List<Rectangle2D> others) {
        return Stream.concat(others.stream(), placed.stream())
                .mapToDouble(other -> common(place, other))
                .sum();
    }

    private double outside(Rectangle2D place) {
        return place.getWidth() * place.getHeight() - common(place, new Rectangle2D(0, 0, width, height));
    }

    private static double common(Rectangle2D one, Rectangle2D other) {
        double across = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double down = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, across) * Math.max(0, down);
    }
}
