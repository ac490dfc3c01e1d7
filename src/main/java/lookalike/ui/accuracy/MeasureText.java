package lookalike.ui.accuracy;

import lookalike.ui.common.Texts;

/** The names of a report's measures, in the window's language. */
final class MeasureText {

    private MeasureText() {}

    /** A measure as people call it. */
    static String measure(String measure, String aggregate) {
        String name = Texts.get(
                switch (measure) {
                    case "euclidean" -> "measure.euclidean";
                    case "cosine" -> "measure.cosine";
                    case "mahalanobis-pooled" -> "measure.pooled";
                    case "mahalanobis-regularised" -> "measure.regularised";
                    default -> "measure.diagonal";
                });
        return Texts.get(aggregate.equals("nearest") ? "measure.nearest" : "measure.mean", name);
    }

    static String estimator(String id) {
        return Texts.get(
                switch (id) {
                    case "pooled" -> "estimator.pooled";
                    case "regularised" -> "estimator.regularised";
                    default -> "estimator.diagonal";
                });
    }

    static String source(String id) {
        return Texts.get(
                switch (id) {
                    case "within" -> "accuracy.within";
                    case "total" -> "accuracy.total";
                    default -> "accuracy.nothing";
                });
    }

    /** What chose the shrinkage. */
    static String shrinkageBy(String id) {
        return Texts.get(id.equals("cross-validation") ? "accuracy.crossValidation" : "accuracy.ledoitWolf");
    }
}
