package lookalike.evaluate;

import java.util.List;

/**
 * The result of LFW's protocol for verification, view 2.
 *
 * @param accuracy the mean of the folds, 0..1
 * @param standardError of that mean
 * @param threshold the mean of the folds' distances
 * @param tarAtFar01 the share of same-person pairs accepted when 0.1 % of the other pairs are, over all folds
 * @param thresholdAtFar01 the distance at which this is the case
 * @param folds in their order
 * @param unusable photos that cannot be read or in which no face was found; their pairs count as two people
 */
public record PairsReport(
        double accuracy,
        double standardError,
        double threshold,
        double tarAtFar01,
        double thresholdAtFar01,
        List<Fold> folds,
        List<String> unusable) {

    /**
     * @param accuracy the share of the fold's pairs that are judged correctly
     * @param threshold the distance that judges best on the other folds
     */
    public record Fold(double accuracy, double threshold) {}
}
