package lookalike.evaluate;

import java.util.List;

/**
 * Report of an evaluation with the photos behind its figures.
 *
 * @param outcomes of each measure, in the order of {@link EvaluationReport.Comparison#identification}; empty without probes
 */
public record EvaluationResult(EvaluationReport report, List<MethodOutcomes> outcomes) {

    /** Copies the outcomes. */
    public EvaluationResult {
        outcomes = List.copyOf(outcomes);
    }
}
