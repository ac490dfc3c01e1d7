package lookalike.face;

/**
 * A face with all that is known of it.
 *
 * @param box where it is
 * @param score how sure the detector is, 0..1
 * @param landmarks its 68 points
 * @param sharpness variance of the Laplacian of the aligned grey crop, 0 (blurred) to some thousands (crisp)
 * @param descriptor its unit vector
 */
public record Face(FaceBox box, double score, Landmarks landmarks, double sharpness, Descriptor descriptor) {}
