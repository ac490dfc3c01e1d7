package lookalike.ui.accuracy;

import java.util.function.BiPredicate;
import lookalike.evaluate.PhotoOutcome;
import lookalike.evaluate.Verification;

/** Figure of a report that photos stand behind. */
enum EvaluationFigure {
    NAMED_WRONGLY((photo, verified) -> photo.misnamed()),
    NOT_IN_FIRST_FIVE((photo, verified) -> photo.rank() > 5),
    REJECTED_AT_HUNDREDTH((photo, verified) -> photo.own() > verified.thresholdAtFar1()),
    REJECTED_AT_THOUSANDTH((photo, verified) -> photo.own() > verified.thresholdAtFar01());

    private final BiPredicate<PhotoOutcome, Verification> counted;

    EvaluationFigure(BiPredicate<PhotoOutcome, Verification> counted) {
        this.counted = counted;
    }

    /** Tests whether it counts ranks, so that the closest other person is the one who was named. */
    boolean ofRanks() {
        return this == NAMED_WRONGLY || this == NOT_IN_FIRST_FIVE;
    }

    /**
     * Tests whether a photo is one of those that the figure lacks to be perfect.
     *
     * @param verified thresholds of the measure; unused, and may be null, for the figures of ranks
     */
    boolean counts(PhotoOutcome photo, Verification verified) {
        return counted.test(photo, verified);
    }
}
