package lookalike.match;

import lookalike.stats.SimilarityScale;

/**
 * Similarity of a celebrity to a probe by both measures, each 0 to 100.
 *
 * @param euclidean by the Euclidean distance, see {@link SimilarityScale}
 * @param mahalanobis by the Mahalanobis distance
 */
public record Similarity(double euclidean, double mahalanobis) {

    /** Largest shortfall from a whole number that is attributed to rounding. */
    private static final double ROUNDING = 1e-9;

    /** @throws IllegalArgumentException if a figure is not in 0..100 */
    public Similarity {
        check(euclidean);
        check(mahalanobis);
    }

    private static void check(double figure) {
        if (!(figure >= 0 && figure <= SimilarityScale.IDENTICAL)) {
            throw new IllegalArgumentException("a similarity of " + figure);
        }
    }

    /** The mean of both figures, by which people are ordered. */
    public double both() {
        return (euclidean + mahalanobis) / 2;
    }

    /** The mean as it is shown: rounded down to a whole number, so that 80 is never shown below the line of the same person. */
    public int figure() {
        return figure(both());
    }

    /** A similarity as it is shown: rounded down to a whole number. */
    public static int figure(double similarity) {
        return (int) Math.floor(similarity + ROUNDING);
    }

    /** By one of the two measures. */
    public double by(Measure measure) {
        return measure == Measure.EUCLIDEAN ? euclidean : mahalanobis;
    }
}
