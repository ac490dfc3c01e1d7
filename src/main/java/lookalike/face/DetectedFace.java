package lookalike.face;

import java.util.Set;

/**
 * A face that a detector found.
 *
 * @param box where it is, in the photo's own pixels
 * @param score confidence of the detector, 0..1
 * @param turned degrees clockwise by which the photo must be turned for the face to stand upright: 0, 90, 180 or 270
 */
public record DetectedFace(FaceBox box, double score, int turned) {

    private static final Set<Integer> QUARTER_TURNS = Set.of(0, 90, 180, 270);

    /** @throws IllegalArgumentException if the turn is not one of whole quarters */
    public DetectedFace {
        if (!QUARTER_TURNS.contains(turned)) {
            throw new IllegalArgumentException("a photo is turned by 0, 90, 180 or 270 degrees, not by " + turned);
        }
    }

    /** A face in a photo that is upright. */
    public DetectedFace(FaceBox box, double score) {
        this(box, score, 0);
    }
}
