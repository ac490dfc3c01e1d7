package lookalike.catalog;

import java.util.Optional;
import java.util.OptionalDouble;
import lookalike.face.Landmarks;

/**
 * Figures of a photo's labelled face.
 *
 * @param quality 0..1, see {@code FaceQuality}; empty if unknown
 * @param sharpness variance of the Laplacian; empty if unknown
 * @param landmarks in pixels of the photo; empty if unknown
 */
public record FaceFigures(OptionalDouble quality, OptionalDouble sharpness, Optional<Landmarks> landmarks) {}
