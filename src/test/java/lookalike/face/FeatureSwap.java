package lookalike.face;

import lookalike.image.Raster;

/** Faces with one region replaced by another person's, which is warped into place, blended at its edge and matched in mean colour. */
public final class FeatureSwap {

    /** Width of the face relative to that of a portrait, on which the width of soft edges depends. */
    static final double FACE = 0.6;

    private FeatureSwap() {}

    /** The portrait of a person with a region from another person's portrait of the same size. */
    public static Raster of(Portrait face, Portrait donor, FaceRegion region) {
        Raster own = face.picture();
        Raster other = new Morph(face, donor).at(0, 1);
        float[] opacity = OcclusionPatch.region(
                        face.side(), FACE * face.side(), RegionShape.of(region, face.landmarks()))
                .opacity();
        double[] shift = new double[3];
        double total = 0;
        for (int i = 0; i < opacity.length; i++) {
            total += opacity[i];
            for (int channel = 0; channel < 3; channel++) {
                int at = 3 * i + channel;
                shift[channel] += opacity[i] * ((own.bgr()[at] & 0xff) - (other.bgr()[at] & 0xff));
            }
        }
        byte[] mixed = own.bgr().clone();
        for (int i = 0; i < mixed.length; i++) {
            double donated = (other.bgr()[i] & 0xff) + shift[i % 3] / total;
            double value = (1 - opacity[i / 3]) * (own.bgr()[i] & 0xff) + opacity[i / 3] * donated;
            mixed[i] = (byte) (int) Math.max(0, Math.min(255, value + 0.5));
        }
        return new Raster(own.width(), own.height(), mixed);
    }
}
