package lookalike.image;

/**
 * An affine map of the plane, {@code u = xx x + xy y + x0} and {@code v = yx x + yy y + y0}, from a photo's pixels to
 * the pixels of a crop. Whole numbers are the centres of pixels, as in OpenCV's warp.
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

    /** A rotation about a fixed point, in degrees clockwise as a viewer sees it. */
    public static Affine rotation(double degrees, double x, double y) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Affine(cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y);
    }

    /** Target pixels for each source pixel: the square root of the determinant's size. */
    public double scale() {
        return Math.sqrt(Math.abs(determinant()));
    }

    private double determinant() {
        return xx * yy - xy * yx;
    }

    /** The inverse map. */
    public Affine inverse() {
        double d = determinant();
        double a = yy / d;
        double b = -xy / d;
        double c = -yx / d;
        double e = xx / d;
        return new Affine(a, b, -(a * x0 + b * y0), c, e, -(c * x0 + e * y0));
    }

    /** This map after another one: first the other, then this. */
    public Affine after(Affine first) {
        return new Affine(
                xx * first.xx + xy * first.yx,
                xx * first.xy + xy * first.yy,
                mapX(first.x0, first.y0),
                yx * first.xx + yy * first.yx,
                yx * first.xy + yy * first.yy,
                mapY(first.x0, first.y0));
    }

    /** The map of a source that is scaled by {@code factorX}, {@code factorY} about its outer corner, then moved. */
    Affine afterSource(double factorX, double factorY, double left, double top) {
        // A pixel's centre at x in the old source lies at (x + 0.5) * factor - 0.5 - left in the new one.
        double shiftX = (0.5 + left) / factorX - 0.5;
        double shiftY = (0.5 + top) / factorY - 0.5;
        return new Affine(
                xx / factorX,
                xy / factorY,
                x0 + xx * shiftX + xy * shiftY,
                yx / factorX,
                yy / factorY,
                y0 + yx * shiftX + yy * shiftY);
    }

    /** Column of the crop in which a point of the photo lies. */
    public double mapX(double x, double y) {
        return xx * x + xy * y + x0;
    }

    /** Row of the crop in which a point of the photo lies. */
    public double mapY(double x, double y) {
        return yx * x + yy * y + y0;
    }
}
