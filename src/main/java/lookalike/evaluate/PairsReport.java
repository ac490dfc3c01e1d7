package lookalike.evaluate;

import java.util.List;

/**
 * The result of LFW's protocol for verification, view 2.
 *
 * @param accuracy the mean of the folds, 0..1
 * @param standardError of that mean
 * @param threshold the mean of the folds' distances
 * @param tarAtFar01 the share of one person's pairs that are accepted where 0.1 % of the others are, over all folds
 * @param thresholdAtFar01 the distance at which that is so
 * @param folds one after the other
 * @param unusable photos that cannot be read or in which no face was found; their pairs count as told apart
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
     * @param accuracy the share of the fold's pairs that are judged right
     * @param threshold the distance that judges best on the other folds
     */
    public record Fold(double accuracy, double threshold) {}
}
