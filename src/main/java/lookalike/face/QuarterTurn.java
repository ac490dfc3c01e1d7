package lookalike.face;

import lookalike.image.Affine;

/**
 * Conversion between the pixels of a photo and those of the same photo turned by quarter turns.
 *
 * <p>A box lies between the edges of pixels: the photo's left edge is 0, its right one {@code width}. Landmarks are points
 * whose whole numbers are the centres of pixels, as in {@link lookalike.image.Affine}: the last column's centre is
 * {@code width - 1}. So a box and the landmarks in it stay on exactly the same pixels.
 *
 * @param degrees clockwise by which the photo is turned: 0, 90, 180 or 270
 * @param width of the photo as it is, in pixels
 * @param height of the photo as it is, in pixels
 */
public record QuarterTurn(int degrees, int width, int height) {

    private static final int WHOLE = 360;
    private static final int QUARTER = 90;

    /** @throws IllegalArgumentException if the turn is not one of whole quarters, or the size is not positive */
    public QuarterTurn {
        if (degrees < 0 || degrees >= WHOLE || degrees % QUARTER != 0) {
            throw new IllegalArgumentException("a photo is turned by 0, 90, 180 or 270 degrees, not by " + degrees);
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no photo: %d x %d".formatted(width, height));
        }
    }

    /** The sum of two turns, 0, 90, 180 or 270. */
    public static int sum(int degrees, int more) {
        return Math.floorMod(degrees + more, WHOLE);
    }

    /** A box of the photo, in the turned one. */
    public FaceBox toTurned(FaceBox box) {
        double right = width - box.x() - box.width();
        double below = height - box.y() - box.height();
        return switch (degrees) {
            case 90 -> new FaceBox(below, box.x(), box.height(), box.width());
            case 180 -> new FaceBox(right, below, box.width(), box.height());
            case 270 -> new FaceBox(box.y(), right, box.height(), box.width());
            default -> box;
        };
    }

    /** A box of the turned photo, in the photo. */
    public FaceBox toPhoto(FaceBox box) {
        return back().toTurned(box);
    }

    /** Landmarks of the photo, in the turned one. */
    public Landmarks toTurned(Landmarks landmarks) {
        return landmarks.in(toTurned());
    }

    /** Landmarks of the turned photo, in the photo. */
    public Landmarks toPhoto(Landmarks landmarks) {
        return back().toTurned(landmarks);
    }

    /** A face of the photo, in the turned one; its own turn is smaller by the photo's. */
    public Face toTurned(Face face) {
        DetectedFace detected = new DetectedFace(toTurned(face.box()), face.score(), sum(face.turned(), -degrees));
        return new Face(detected, toTurned(face.landmarks()), face.quality(), face.descriptor(), face.parts());
    }

    /** The map from the centres of the photo's pixels to those of the turned photo. */
    Affine toTurned() {
        return switch (degrees) {
            case 90 -> new Affine(0, -1, height - 1, 1, 0, 0);
            case 180 -> new Affine(-1, 0, width - 1, 0, -1, height - 1);
            case 270 -> new Affine(0, 1, 0, -1, 0, width - 1);
            default -> new Affine(1, 0, 0, 0, 1, 0);
        };
    }

    /** Width of the turned photo in pixels. */
    int turnedWidth() {
        return degrees % (2 * QUARTER) == 0 ? width : height;
    }

    /** Height of the turned photo in pixels. */
    int turnedHeight() {
        return degrees % (2 * QUARTER) == 0 ? height : width;
    }

    /** Of the turned photo. */
    private QuarterTurn back() {
        return new QuarterTurn(sum(WHOLE, -degrees), turnedWidth(), turnedHeight());
    }
}
