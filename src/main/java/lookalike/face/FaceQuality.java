package lookalike.face;

/**
 * Evidence on a face beyond the detector's score.
 *
 * @param sharpness variance of the Laplacian of the aligned grey crop, 0 (blurred) to some thousands (crisp)
 * @param figure quality in one figure, 0 (worthless) to 1 (as good as a portrait)
 */
public record FaceQuality(double sharpness, double figure) {}
