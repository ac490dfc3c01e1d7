package lookalike.ui.layout;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * A node that is drawn.
 *
 * @param node itself
 * @param bounds in pixels of the scene, whole
 * @param visible the part of them that is in sight; empty if it is scrolled away
 * @param limits that the node must not exceed: the window, clips, and sideways the viewport that scrolls it
 */
record Shown(Node node, Bounds bounds, Bounds visible, Bounds limits) {

    /** As far as anything is scrolled. */
    private static final double FAR = 1e6;

    /** Bounds that limit nothing. */
    static final Bounds EVERYTHING = new BoundingBox(-FAR, -FAR, 2 * FAR, 2 * FAR);

    /** True if some of it is in sight. */
    boolean isInSight() {
        return visible.getWidth() > 0 && visible.getHeight() > 0;
    }

    /** The common part of two bounds; without width or height if there is none. */
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

    /** Pixels by which bounds exceed limits. */
    static double excess(Bounds bounds, Bounds limits) {
        return Math.max(
                Math.max(limits.getMinX() - bounds.getMinX(), bounds.getMaxX() - limits.getMaxX()),
                Math.max(limits.getMinY() - bounds.getMinY(), bounds.getMaxY() - limits.getMaxY()));
    }
}
