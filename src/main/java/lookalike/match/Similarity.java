package lookalike.match;

import lookalike.stats.SimilarityScale;

/**
 * Similarity of a celebrity to a probe by both measures, each 0 to 100.
 *
 * @param euclidean by the Euclidean distance, see {@link SimilarityScale}
 * @param mahalanobis by the Mahalanobis distance
 */
public record Similarity(double euclidean, double mahalanobis) {

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

    /** By one of the two measures. */
    public double by(Measure measure) {
        return measure == Measure.EUCLIDEAN ? euclidean : mahalanobis;
    }
}
