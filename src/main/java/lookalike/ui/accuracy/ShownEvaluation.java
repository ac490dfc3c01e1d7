package lookalike.ui.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.KeptEvaluation;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;

/** The evaluation that the page shows. */
record ShownEvaluation(KeptEvaluation kept, EvaluationStanding standing) {

    /**
     * Chooses the evaluation that fits the present dataset best: the newest of those with the best standing.
     *
     * @param kept the newest first
     */
    static Optional<ShownEvaluation> choose(List<KeptEvaluation> kept, Gallery gallery, MatchOptions options) {
        return kept.stream()
                .map(each -> new ShownEvaluation(each, EvaluationStanding.of(each, gallery, options)))
                .min(Comparator.comparing(each -> each.standing == EvaluationStanding.OTHER_MODEL
                        ? EvaluationStanding.DATASET_CHANGED
                        : each.standing));
    }

    EvaluationReport report() {
        return kept.result().report();
    }
}
