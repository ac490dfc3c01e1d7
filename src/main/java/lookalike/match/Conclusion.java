package lookalike.match;

import java.util.OptionalDouble;
import lookalike.stats.Verdict;

/**
 * Conclusion from both measures about a probe.
 *
 * @param byEuclidean the closest person by the Euclidean distance
 * @param byMahalanobis the closest person by the Mahalanobis distance
 * @param common how many people are among the closest five of both measures
 * @param of the largest possible {@code common}: 5, or the number of people if there are fewer
 * @param verdict what the best match is worth. If the measures name different people, it is at best {@link Verdict#POSSIBLE}, and
 *     {@link Verdict#NONE} only if neither measure has a good match
 */
public record Conclusion(Match byEuclidean, Match byMahalanobis, int common, int of, Verdict verdict) {

    /** True if both measures name the same person. */
    public boolean agreed() {
        return byEuclidean.person().equals(byMahalanobis.person());
    }

    /**
     * The probability that the best match is the same person, the lower of the two measures' probabilities; empty if they name different
     * people.
     */
    public OptionalDouble probability() {
        OptionalDouble one = byEuclidean.euclidean().probability();
        OptionalDouble other = byMahalanobis.mahalanobis().probability();
        return !agreed() || one.isEmpty() || other.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(one.getAsDouble(), other.getAsDouble()));
    }

    static Verdict verdict(Match byEuclidean, Match byMahalanobis) {
        Verdict one = byEuclidean.euclidean().verdict();
        Verdict other = byMahalanobis.mahalanobis().verdict();
        if (one == other && (one != Verdict.SAME_PERSON || byEuclidean.person().equals(byMahalanobis.person()))) {
            return one;
        }
        return one == Verdict.UNKNOWN || other == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.POSSIBLE;
    }
}
