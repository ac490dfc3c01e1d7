package lookalike.ui.accuracy;

import lookalike.evaluate.DistanceMeasure;
import lookalike.evaluate.PhotoAggregate;
import lookalike.ui.common.Texts;

/** The names of a report's measures, in the window's language. */
final class MeasureText {

    private MeasureText() {}

    /** Common name of a measure. */
    static String measure(DistanceMeasure measure, PhotoAggregate aggregate) {
        return Texts.get(aggregate == PhotoAggregate.NEAREST ? "measure.nearest" : "measure.mean", measure(measure));
    }

    /** The same without how the photos count. */
    static String measure(DistanceMeasure measure) {
        return Texts.get(
                switch (measure) {
                    case EUCLIDEAN -> "measure.euclidean";
                    case COSINE -> "measure.cosine";
                    case MAHALANOBIS_POOLED -> "measure.pooled";
                    case MAHALANOBIS_REGULARISED -> "measure.regularised";
                    case MAHALANOBIS_DIAGONAL, MAHALANOBIS_DIAGONAL_UNFLOORED -> "measure.diagonal";
                });
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

    /** Way in which the shrinkage was chosen. */
    static String shrinkageBy(String id) {
        return Texts.get(id.equals("cross-validation") ? "accuracy.crossValidation" : "accuracy.ledoitWolf");
    }
}
