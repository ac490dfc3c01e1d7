package lookalike.health;

import java.util.Objects;
import java.util.Optional;
import lookalike.evaluate.RecognitionRate;

/**
 * Accuracy of a dataset with different decisions about it.
 *
 * @param start rate without any decision
 * @param now rate with the decisions in force when it was measured
 * @param done number of findings settled at that time
 * @param forecast rate if all open findings were settled as they suggest; empty if there is nothing to settle
 */
public record HealthAccuracy(RecognitionRate start, RecognitionRate now, int done, Optional<RecognitionRate> forecast) {

    /** Both measured rates are there. */
    public HealthAccuracy {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(now, "now");
    }
}
