package lookalike.face;

import java.util.stream.DoubleStream;
import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.Raster;

/**
 * A part of a photo as a detector sees it: scaled, turned, and with a border.
 *
 * @param region in the photo's own pixels
 * @param scale pixels of the view for each pixel of the photo
 * @param border of black around the view, in its pixels
 * @param turned degrees clockwise: 0, 90, 180 or 270
 */
record View(FaceBox region, double scale, int border, int turned) {

    /** The whole photo with its longer side scaled to a length. */
    static View whole(Photo photo, int longerSide, int border, int turned) {
        return new View(
                new FaceBox(0, 0, photo.width(), photo.height()),
                (double) longerSide / photo.longerSide(),
                border,
                turned);
    }

    /** The same view with another turn. */
    View turned(int degrees) {
        return new View(region, scale, border, degrees);
    }

    /** The pixels, without the border. */
    Raster of(Photo photo) {
        Raster straight = isPart(photo)
                ? photo.part((int) region.x(), (int) region.y(), (int) region.width(), (int) region.height(), scale)
                : photo.crop(
                        new Affine(scale, 0, -region.x() * scale, 0, scale, -region.y() * scale),
                        (int) Math.ceil(region.width() * scale),
                        (int) Math.ceil(region.height() * scale));
        return straight.turned(turned);
    }

    /**
     * A box of the view in the photo's own pixels.
     *
     * @param width of the view in pixels, without the border
     * @param height likewise
     */
    FaceBox toPhoto(FaceBox box, int width, int height) {
        FaceBox inside = new FaceBox(box.x() - border, box.y() - border, box.width(), box.height());
        boolean across = turned % 180 != 0;
        FaceBox straight = new QuarterTurn(turned, across ? height : width, across ? width : height).toPhoto(inside);
        return new FaceBox(
                region.x() + straight.x() / scale,
                region.y() + straight.y() / scale,
                straight.width() / scale,
                straight.height() / scale);
    }

    /** Tests whether the region lies within the photo, between whole pixels. */
    private boolean isPart(Photo photo) {
        return region.within(photo.width(), photo.height())
                        .filter(region::equals)
                        .isPresent()
                && DoubleStream.of(region.x(), region.y(), region.width(), region.height())
                        .allMatch(number -> number == Math.rint(number));
    }
}
