package lookalike.evaluate;

import java.util.Map;
import java.util.Objects;
import lookalike.match.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Reliability of the answers, beyond how often they are right.
 *
 * @param fairness of the user's two measures; empty with too few people to tell
 * @param stability of the lookalikes of strangers; null with too few people to tell
 * @param openSetCurves errors with strangers by the size of the gallery; null with too few people to tell
 */
public record Reliability(
        Map<Measure, Fairness> fairness,
        @Nullable LookalikeStability stability,
        @Nullable OpenSetCurves openSetCurves) {

    /** No results. */
    public static final Reliability NONE = new Reliability(Map.of(), null, null);

    /** Replaces values that a report of an earlier version lacks by empty ones. */
    public Reliability {
        fairness = Objects.requireNonNullElse(fairness, Map.of());
    }
}
