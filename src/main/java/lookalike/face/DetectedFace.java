package lookalike.face;

/**
 * A face that a detector found.
 *
 * @param box where it is
 * @param score how sure the detector is, 0..1
 */
public record DetectedFace(FaceBox box, double score) {}
