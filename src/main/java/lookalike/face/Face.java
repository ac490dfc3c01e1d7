package lookalike.face;

import java.util.List;
import java.util.Set;

/**
 * A detected face with its landmarks, quality and descriptor.
 *
 * @param detected its place in the photo, and the turn that makes it upright
 * @param landmarks its 68 points, in the photo's own pixels
 * @param quality evidence of how far its matches can be trusted
 * @param descriptor its unit vector
 * @param parts the unit vectors of the networks that the descriptor is made of; the descriptor itself if there is one network
 */
public record Face(
        DetectedFace detected,
        Landmarks landmarks,
        FaceQuality quality,
        Descriptor descriptor,
        List<Descriptor> parts) {

    /** Copies the parts. */
    public Face {
        parts = List.copyOf(parts);
    }

    /** A face described by a single network. */
    public Face(DetectedFace detected, Landmarks landmarks, FaceQuality quality, Descriptor descriptor) {
        this(detected, landmarks, quality, descriptor, List.of(descriptor));
    }

    /** Its box, in the photo's own pixels. */
    public FaceBox box() {
        return detected.box();
    }

    /** Confidence of the detector, 0..1. */
    public double score() {
        return detected.score();
    }

    /** Degrees clockwise by which the photo must be turned for the face to stand upright: 0, 90, 180 or 270. */
    public int turned() {
        return detected.turned();
    }

    /** Reasons to trust its matches less than usual; none for most faces. */
    public Set<QualityIssue> issues() {
        return QualityIssue.of(this);
    }
}
