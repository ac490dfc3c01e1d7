package lookalike.face;

import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.Raster;

/**
 * A face in a square frame that all faces share: upright, eyes and mouth at the same places, hair and chin in it.
 *
 * @param picture square
 * @param landmarks the face's points in the pixels of the picture
 */
public record Portrait(Raster picture, Landmarks landmarks) {

    /** @throws IllegalArgumentException if the picture is not square */
    public Portrait {
        if (picture.width() != picture.height()) {
            throw new IllegalArgumentException(
                    "a portrait is square, not %d x %d".formatted(picture.width(), picture.height()));
        }
    }

    /**
     * Cuts a portrait out of a photo. Where the frame reaches beyond the photo, the photo's edge is repeated.
     *
     * @param landmarks of the face, in pixels of the photo
     * @param side of the frame in pixels
     */
    public static Portrait of(Photo photo, Landmarks landmarks, int side) {
        Affine toFrame = AlignmentTemplate.portrait(side).align(landmarks);
        Raster picture = photo.crop(toFrame, side, side);
        repeatEdges(picture, toFrame, photo.width(), photo.height());
        return new Portrait(picture, landmarks.in(toFrame));
    }

    /** Pixels of a side. */
    public int side() {
        return picture.width();
    }

    /** Fills what lies outside of the photo, which is black, with the nearest pixel that lies inside. */
    private static void repeatEdges(Raster picture, Affine toFrame, int width, int height) {
        Affine toPhoto = toFrame.inverse();
        double inside = 1 / toFrame.scale();
        byte[] bgr = picture.bgr();
        int side = picture.width();
        for (int v = 0; v < side; v++) {
            for (int u = 0; u < side; u++) {
                double x = toPhoto.mapX(u, v);
                double y = toPhoto.mapY(u, v);
                double nearX = clamp(x, inside, width - 1 - inside);
                double nearY = clamp(y, inside, height - 1 - inside);
                if (Math.max(Math.abs(x - nearX), Math.abs(y - nearY)) > inside) {
                    int column = (int) clamp(Math.round(toFrame.mapX(nearX, nearY)), 0, side - 1);
                    int row = (int) clamp(Math.round(toFrame.mapY(nearX, nearY)), 0, side - 1);
                    System.arraycopy(bgr, 3 * (row * side + column), bgr, 3 * (v * side + u), 3);
                }
            }
        }
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(Math.max(low, high), value));
    }
}
