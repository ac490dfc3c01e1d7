package lookalike.face;

import lookalike.image.Raster;

/**
 * Patch of one colour that hides a part of a face. Its edges are soft, because a hard edge would be a new feature of the face.
 *
 * @param opacity of each pixel, row by row, 0 (only the face shows) to 1 (only the cover shows)
 */
record OcclusionPatch(float[] opacity) {

    /** The standard deviation of a patch, over the side of the face: it is a quarter of the side wide at half its opacity. */
    private static final double SPREAD = 0.11;

    /** The width of a region's soft edge, over the side of the face. */
    private static final double SOFT = 0.05;

    /** Opacity of a place. */
    private interface Shape {
        double at(double x, double y);
    }

    /**
     * A round patch about a quarter of the face wide.
     *
     * @param side of the crop in pixels
     * @param span the face's width in pixels of the crop
     */
    static OcclusionPatch patch(int side, double span, double centerX, double centerY) {
        double spread = SPREAD * span;
        return of(side, (x, y) -> {
            double square = (x - centerX) * (x - centerX) + (y - centerY) * (y - centerY);
            return Math.exp(-square / (2 * spread * spread));
        });
    }

    /** A region of a face, of a crop of the same kind. */
    static OcclusionPatch region(int side, double span, RegionShape region) {
        double soft = SOFT * span;
        return of(side, (x, y) -> Math.max(0, Math.min(1, 0.5 - region.distance(x, y) / soft)));
    }

    /** The face behind the cover, which has the mean colour of the face. */
    Raster over(Raster face) {
        byte[] bgr = face.bgr();
        double[] mean = new double[3];
        for (int i = 0; i < bgr.length; i++) {
            mean[i % 3] += (bgr[i] & 0xff) / (double) opacity.length;
        }
        byte[] out = new byte[bgr.length];
        for (int i = 0; i < bgr.length; i++) {
            double covered = opacity[i / 3];
            out[i] = (byte) (int) ((1 - covered) * (bgr[i] & 0xff) + covered * mean[i % 3] + 0.5);
        }
        return new Raster(face.width(), face.height(), out);
    }

    private static OcclusionPatch of(int side, Shape shape) {
        float[] opacity = new float[side * side];
        for (int i = 0; i < opacity.length; i++) {
            opacity[i] = (float) shape.at(i % side, i / side);
        }
        return new OcclusionPatch(opacity);
    }
}
