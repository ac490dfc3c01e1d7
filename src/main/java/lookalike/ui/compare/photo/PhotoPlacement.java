package lookalike.ui.compare.photo;

import lookalike.face.FaceBox;

/**
 * Placement of a photo, or a part of it, in a view. Coordinates are in pixels of the view and of the upright photo. A photo smaller than
 * the view is centred, a larger one fills the view.
 *
 * @param viewWidth above 0
 * @param viewHeight above 0
 * @param photoWidth above 0
 * @param photoHeight above 0
 * @param scale pixels of the view for each pixel of the photo
 * @param left of the photo, in the view
 * @param top of the photo, in the view
 */
public record PhotoPlacement(
        double viewWidth,
        double viewHeight,
        double photoWidth,
        double photoHeight,
        double scale,
        double left,
        double top) {

    /** Maximum scale, unless even the whole photo is shown larger. */
    static final double MOST = 8;

    /** The whole photo, as large as fits. */
    static PhotoPlacement fit(double viewWidth, double viewHeight, double photoWidth, double photoHeight) {
        double scale = Math.min(viewWidth / photoWidth, viewHeight / photoHeight);
        return new PhotoPlacement(viewWidth, viewHeight, photoWidth, photoHeight, scale, 0, 0).moved(0, 0);
    }

    /** The whole photo in this view. */
    PhotoPlacement fitted() {
        return fit(viewWidth, viewHeight, photoWidth, photoHeight);
    }

    /** True if the whole photo is shown as large as fits. */
    boolean fits() {
        return Math.abs(scale / fitted().scale - 1) < 1e-6;
    }

    /** True if a part of the photo lies outside of the view, so that it can be moved. */
    boolean movable() {
        return photoWidth * scale > viewWidth + 0.5 || photoHeight * scale > viewHeight + 0.5;
    }

    /**
     * Shown at another scale, no larger than {@link #MOST} and no smaller than the whole photo or one to one, whichever is
     * smaller.
     *
     * @param x of the point of the view that stays where it is
     * @param y of that point
     */
    PhotoPlacement scaled(double wanted, double x, double y) {
        double fit = fitted().scale;
        double next = Math.max(Math.min(fit, 1), Math.min(Math.max(fit, MOST), wanted));
        double factor = next / scale;
        return new PhotoPlacement(
                        viewWidth,
                        viewHeight,
                        photoWidth,
                        photoHeight,
                        next,
                        x - (x - left) * factor,
                        y - (y - top) * factor)
                .moved(0, 0);
    }

    /** Moved by a number of pixels of the view. */
    PhotoPlacement moved(double right, double down) {
        return new PhotoPlacement(
                viewWidth,
                viewHeight,
                photoWidth,
                photoHeight,
                scale,
                kept(left + right, photoWidth * scale, viewWidth),
                kept(top + down, photoHeight * scale, viewHeight));
    }

    /** The placement in a view of another size: the whole photo stays whole, and the middle of a part stays in the middle. */
    PhotoPlacement inView(double width, double height) {
        if (fits()) {
            return fit(width, height, photoWidth, photoHeight);
        }
        double right = (width - viewWidth) / 2;
        double down = (height - viewHeight) / 2;
        PhotoPlacement next =
                new PhotoPlacement(width, height, photoWidth, photoHeight, scale, left + right, top + down);
        return next.scaled(scale, width / 2, height / 2);
    }

    /** Moved no further than needed to bring a box of the photo into view, if it fits. */
    PhotoPlacement showing(FaceBox box) {
        FaceBox seen = toView(box);
        return moved(shift(seen.x(), seen.width(), viewWidth), shift(seen.y(), seen.height(), viewHeight));
    }

    /** Converts a box of the photo to coordinates of the view. */
    public FaceBox toView(FaceBox box) {
        return new FaceBox(left + box.x() * scale, top + box.y() * scale, box.width() * scale, box.height() * scale);
    }

    /** Converts a box of the view to coordinates of the photo. */
    FaceBox toPhoto(FaceBox box) {
        return new FaceBox(
                (box.x() - left) / scale, (box.y() - top) / scale, box.width() / scale, box.height() / scale);
    }

    private static double kept(double offset, double size, double room) {
        return size <= room ? (room - size) / 2 : Math.max(room - size, Math.min(0, offset));
    }

    private static double shift(double from, double length, double room) {
        if (from < 0) {
            return -from;
        }
        return from + length > room ? Math.max(-from, room - from - length) : 0;
    }
}
