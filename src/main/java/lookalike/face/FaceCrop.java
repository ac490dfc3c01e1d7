package lookalike.face;

import lookalike.image.Photo;
import lookalike.image.Raster;

/** Pictures of faces for people to look at, not aligned for a network; see {@link PortraitCrop}. */
public final class FaceCrop {

    private FaceCrop() {}

    /**
     * A face whose landmarks are known.
     *
     * @param landmarks in pixels of the photo
     * @param width of the picture in pixels
     * @param height likewise
     */
    public static Raster portrait(Photo photo, Landmarks landmarks, int width, int height) {
        return picture(photo, PortraitCrop.of(photo, landmarks, width, height), width, height);
    }

    /**
     * A face of which only the box is known.
     *
     * @param face in pixels of the photo
     * @param width of the picture in pixels
     * @param height likewise
     */
    public static Raster portrait(Photo photo, DetectedFace face, int width, int height) {
        return picture(photo, PortraitCrop.of(photo, face, width, height), width, height);
    }

    private static Raster picture(Photo photo, PortraitCrop crop, int width, int height) {
        return photo.filledCrop(crop.toPicture(width), width, height);
    }
}
