package lookalike.ui.accuracy;

import java.util.function.BiPredicate;
import lookalike.evaluate.PhotoOutcome;
import lookalike.evaluate.Verification;

/** Figure of a report that is based on photos. */
enum EvaluationFigure {
    NAMED_WRONGLY((photo, verified) -> photo.misnamed()),
    NOT_IN_FIRST_FIVE((photo, verified) -> photo.rank() > 5),
    REJECTED_AT_HUNDREDTH((photo, verified) -> photo.own() > verified.thresholdAtFar1()),
    REJECTED_AT_THOUSANDTH((photo, verified) -> photo.own() > verified.thresholdAtFar01());

    private final BiPredicate<PhotoOutcome, Verification> counted;

    EvaluationFigure(BiPredicate<PhotoOutcome, Verification> counted) {
        this.counted = counted;
    }

    /** Tests whether the figure is about ranks, so that the closest other person is the one who was named. */
    boolean ofRanks() {
        return this == NAMED_WRONGLY || this == NOT_IN_FIRST_FIVE;
    }

    /**
     * Tests whether a photo is one that keeps the figure from being perfect.
     *
     * @param verified thresholds of the measure; unused and possibly null for figures about ranks
     */
    boolean counts(PhotoOutcome photo, Verification verified) {
        return counted.test(photo, verified);
    }
}
