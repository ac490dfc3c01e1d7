package lookalike.face;

import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.Raster;

/** Square pictures of faces for people to look at, not aligned for a network. */
public final class FaceCrop {

    /** A face's picture shows this much more than its box, so that hair and chin are in it. */
    private static final double CLOSE = 1.6;

    /** A portrait shows so much that the whole head is in it even if its upper and lower thirds are cut off. */
    private static final double WIDE = 2.9;

    private static final double LIFT = 0.06;

    private FaceCrop() {}

    /** A face with hair and chin, {@code side} pixels wide. */
    public static Raster close(Photo photo, FaceBox box, int side) {
        return square(photo, box, CLOSE, side);
    }

    /** A face with much around it, for a frame that is wider than high. */
    public static Raster wide(Photo photo, FaceBox box, int side) {
        return square(photo, box, WIDE, side);
    }

    private static Raster square(Photo photo, FaceBox box, double margin, int side) {
        double span = Math.min(box.longerSide() * margin, Math.min(photo.width(), photo.height()));
        double left = clamp(box.centerX() - span / 2, photo.width() - span);
        double top = clamp(box.centerY() - span * (0.5 + LIFT), photo.height() - span);
        double scale = side / span;
        return photo.crop(new Affine(scale, 0, -left * scale, 0, scale, -top * scale), side, side);
    }

    private static double clamp(double value, double limit) {
        return Math.max(0, Math.min(limit, value));
    }
}
