package lookalike.health;

import java.util.Optional;
import lookalike.face.FaceBox;
import lookalike.face.Landmarks;
import lookalike.image.Affine;
import lookalike.image.PerceptualHash;
import lookalike.image.Photo;
import lookalike.image.Raster;

/**
 * Figures of a photo's pixels. Reading them from a file takes 2 to 20 milliseconds, so this is done only for suspicious photos.
 *
 * @param whole hash of the whole picture
 * @param face hash of the face and its surroundings, which a cropped copy retains
 * @param brightness mean grey value of the face, 0..1
 * @param width of the upright photo in pixels
 * @param height the same
 * @param eyes whether the eyes are covered; empty if the landmarks are unknown
 */
record PictureFigures(
        PerceptualHash whole, PerceptualHash face, double brightness, int width, int height, Optional<EyeCover> eyes) {

    /** Longer side to which the whole picture is scaled. */
    private static final int SIDE = 64;

    /** Side of the region around the face, in sides of its box. */
    private static final double SURROUNDINGS = 1.5;

    private static final int FACE_SIDE = 32;

    /** Number of bits by which the faces in different pictures are more alike than the pictures. */
    private static final int FACE_BITS = 4;

    /** Central part of the crop that shows the face's skin. */
    private static final double MIDDLE = 0.4;

    /** @param landmarks of the face, if they are known */
    static PictureFigures of(Photo photo, FaceBox face, Optional<Landmarks> landmarks) {
        double side = face.longerSide() * SURROUNDINGS;
        double scale = FACE_SIDE / side;
        Affine toCrop = new Affine(
                scale, 0, -(face.centerX() - side / 2) * scale, 0, scale, -(face.centerY() - side / 2) * scale);
        Raster around = photo.crop(toCrop, FACE_SIDE, FACE_SIDE);
        return new PictureFigures(
                PerceptualHash.of(photo.within(SIDE)),
                PerceptualHash.of(around),
                brightness(around),
                photo.width(),
                photo.height(),
                landmarks.map(points -> EyeCover.of(photo, points)));
    }

    private static double brightness(Raster raster) {
        int from = (int) (raster.width() * (1 - MIDDLE) / 2);
        int to = raster.width() - from;
        double sum = 0;
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) {
                int at = 3 * (y * raster.width() + x);
                sum += 0.114 * (raster.bgr()[at] & 0xff)
                        + 0.587 * (raster.bgr()[at + 1] & 0xff)
                        + 0.299 * (raster.bgr()[at + 2] & 0xff);
            }
        }
        return sum / ((to - from) * (to - from)) / 255;
    }

    /**
     * Number of bits in which the hashes of the whole pictures or of the faces differ, whichever is smaller; faces are more alike than
     * pictures.
     */
    int bits(PictureFigures other) {
        return Math.min(whole.distance(other.whole), face.distance(other.face) + FACE_BITS);
    }

    /** The same with the mirror image of the other picture. */
    int mirroredBits(PictureFigures other) {
        return Math.min(whole.distance(other.whole.mirrored()), face.distance(other.face.mirrored()) + FACE_BITS);
    }

    long pixels() {
        return (long) width * height;
    }
}
