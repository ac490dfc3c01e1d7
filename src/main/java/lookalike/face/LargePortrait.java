package lookalike.face;

import lookalike.image.Photo;
import lookalike.image.Raster;

/**
 * A portrait with as many pixels as the photo has for it, see {@link PortraitCrop}.
 *
 * @param picture the pixels
 * @param place of the face in it
 */
public record LargePortrait(Raster picture, FacePlace place) {

    /**
     * The portrait of a face.
     *
     * @param landmarks in pixels of the photo
     * @param width maximum width in pixels
     * @param height likewise; both have the shape of the picture
     */
    public static LargePortrait of(Photo photo, Landmarks landmarks, int width, int height) {
        return of(photo, PortraitCrop.of(photo, landmarks, width, height), width, height);
    }

    /**
     * The portrait of a face of which only the box is known.
     *
     * @param face in pixels of the photo
     * @param width as in the other method
     * @param height likewise
     */
    public static LargePortrait of(Photo photo, DetectedFace face, int width, int height) {
        return of(photo, PortraitCrop.of(photo, face, width, height), width, height);
    }

    private static LargePortrait of(Photo photo, PortraitCrop crop, int width, int height) {
        double factor = Math.min(1, crop.width() / width);
        int columns = (int) Math.max(1, Math.round(width * factor));
        int rows = (int) Math.max(1, Math.round(height * factor));
        return new LargePortrait(photo.filledCrop(crop.toPicture(columns), columns, rows), crop.place());
    }
}
