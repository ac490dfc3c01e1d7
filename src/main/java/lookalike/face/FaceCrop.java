package lookalike.face;

import lookalike.image.Affine;
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

    /**
     * A portrait made of another one.
     *
     * @param square a portrait as high as wide
     * @param width of the picture in pixels
     * @param height likewise
     */
    public static Raster portrait(Raster square, int width, int height) {
        double scale = (double) Math.max(width, height) / square.width();
        double left = (width - scale * square.width()) / 2;
        double top = PortraitCrop.EYE_LINE * (height - scale * square.height());
        double centre = (scale - 1) / 2; // whole numbers are the centres of pixels
        try (Photo photo = Photo.of("portrait", square)) {
            return photo.filledCrop(new Affine(scale, 0, left + centre, 0, scale, top + centre), width, height);
        }
    }

    private static Raster picture(Photo photo, PortraitCrop crop, int width, int height) {
        return photo.filledCrop(crop.toPicture(width), width, height);
    }
}
