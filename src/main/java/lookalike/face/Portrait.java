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
        return new Portrait(photo.filledCrop(toFrame, side, side), landmarks.in(toFrame));
    }

    /** Pixels of a side. */
    public int side() {
        return picture.width();
    }
}
