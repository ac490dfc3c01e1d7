package lookalike.evaluate;

import java.util.List;

/**
 * The result of LFW's protocol for verification, view 2.
 *
 * @param accuracy the mean of the folds, 0..1
 * @param standardError of that mean
 * @param threshold the mean of the folds' distances
 * @param folds one after the other
 * @param unusable photos that cannot be read or in which no face was found; their pairs count as told apart
 */
public record PairsReport(
        double accuracy, double standardError, double threshold, List<Fold> folds, List<String> unusable) {

    /**
     * @param accuracy the share of the fold's pairs that are judged right
     * @param threshold the distance that judges best on the other folds
     */
    public record Fold(double accuracy, double threshold) {}
}
