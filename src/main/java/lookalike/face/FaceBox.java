package lookalike.face;

import java.util.Optional;

/**
 * The rectangle of a face in the pixels of the upright photo; it may reach beyond the photo's edge.
 *
 * @param x left edge
 * @param y top edge
 * @param width above 0
 * @param height above 0
 */
public record FaceBox(double x, double y, double width, double height) {

    /** @throws IllegalArgumentException if the size is not positive, or a number is not finite */
    public FaceBox {
        if (!(width > 0 && height > 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException("no box: %s, %s, %s x %s".formatted(x, y, width, height));
        }
    }

    /** Horizontal centre. */
    public double centerX() {
        return x + width / 2;
    }

    /** Vertical centre. */
    public double centerY() {
        return y + height / 2;
    }

    /** The smaller of width and height. */
    public double shorterSide() {
        return Math.min(width, height);
    }

    /** The larger of width and height. */
    public double longerSide() {
        return Math.max(width, height);
    }

    /** Pixels covered. */
    public double area() {
        return width * height;
    }

    /** The part that lies in a photo of a size; empty if the box lies outside it. */
    public Optional<FaceBox> within(double photoWidth, double photoHeight) {
        double left = Math.max(0, x);
        double top = Math.max(0, y);
        double right = Math.min(photoWidth, x + width);
        double bottom = Math.min(photoHeight, y + height);
        return right > left && bottom > top
                ? Optional.of(new FaceBox(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    /** Intersection over union with another box, 0..1. */
    public double overlap(FaceBox other) {
        double both = shared(other);
        return both / (area() + other.area() - both);
    }

    /** The share of the smaller of the two boxes that lies in the other, 0..1. */
    public double containment(FaceBox other) {
        return shared(other) / Math.min(area(), other.area());
    }

    private double shared(FaceBox other) {
        double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return Math.max(0, across) * Math.max(0, down);
    }
}
