package lookalike.ui.accuracy;

import lookalike.evaluate.EvaluationOptions;
import lookalike.evaluate.KeptEvaluation;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;

/** Relation of an evaluation to the open dataset and to the choices of how people are compared. */
enum EvaluationStanding {
    CURRENT,
    /** The dataset is the same, but people are compared in another way now. */
    OTHER_CHOICES,
    OTHER_MODEL,
    /** Photos, faces or decisions have changed. */
    DATASET_CHANGED;

    /**
     * The relation of an evaluation.
     *
     * @param gallery of the open dataset
     * @param options by which people are compared
     */
    static EvaluationStanding of(KeptEvaluation kept, Gallery gallery, MatchOptions options) {
        if (kept.key().equals(KeptEvaluation.key(gallery, EvaluationOptions.everyone(options)))) {
            return CURRENT;
        }
        if (kept.key().equals(KeptEvaluation.key(gallery, EvaluationOptions.everyone(kept.measures())))) {
            return OTHER_CHOICES;
        }
        return kept.result().report().data().model().equals(gallery.model().id()) ? DATASET_CHANGED : OTHER_MODEL;
    }
}
