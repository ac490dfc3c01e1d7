package lookalike.ui.layout;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * A node that is drawn.
 *
 * @param node itself
 * @param bounds in pixels of the scene, including parts that are not visible
 * @param visible the visible part of the bounds; empty if the node is scrolled out of sight
 * @param limits bounds that the node must not exceed: the window, clips, and, across the scroll direction, the viewport
 */
record Shown(Node node, Bounds bounds, Bounds visible, Bounds limits) {

    /** Farther than anything is scrolled. */
    private static final double FAR = 1e6;

    /** Bounds that limit nothing. */
    static final Bounds EVERYTHING = new BoundingBox(-FAR, -FAR, 2 * FAR, 2 * FAR);

    /** True if part of the node is visible. */
    boolean isInSight() {
        return visible.getWidth() > 0 && visible.getHeight() > 0;
    }

    /** The intersection of two bounds; its width or height is 0 if there is none. */
    static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    /** Bounds without limits above and below. */
    static Bounds anyHeight(Bounds bounds) {
        return new BoundingBox(bounds.getMinX(), -FAR, bounds.getWidth(), 2 * FAR);
    }

    /** Bounds without limits at the sides. */
    static Bounds anyWidth(Bounds bounds) {
        return new BoundingBox(-FAR, bounds.getMinY(), 2 * FAR, bounds.getHeight());
    }

    /** Number of pixels by which bounds exceed limits. */
    static double excess(Bounds bounds, Bounds limits) {
        return Math.max(
                Math.max(limits.getMinX() - bounds.getMinX(), bounds.getMaxX() - limits.getMaxX()),
                Math.max(limits.getMinY() - bounds.getMinY(), bounds.getMaxY() - limits.getMaxY()));
    }
}
