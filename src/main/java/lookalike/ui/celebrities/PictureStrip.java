package lookalike.ui.celebrities;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A row of small pictures, as many as fit; the others are hidden. */
final class PictureStrip extends Region {

    private final double side;
    private final double gap;

    /**
     * @param side of each picture, in pixels
     * @param gap between them
     */
    PictureStrip(double side, double gap) {
        this.side = side;
        this.gap = gap;
        setMinWidth(0);
        setMaxHeight(USE_PREF_SIZE);
    }

    /** Shows nodes in place of those before. */
    void show(List<? extends Node> nodes) {
        getChildren().setAll(nodes);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(0, getChildren().size() * (side + gap) - gap);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + side + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double y = getInsets().getTop();
        for (Node node : getChildren()) {
            node.setVisible(x + side <= getWidth() + 0.5);
            node.resizeRelocate(x, y, side, side);
            x += side + gap;
        }
    }
}
