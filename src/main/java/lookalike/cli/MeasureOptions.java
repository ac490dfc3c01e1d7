package lookalike.cli;

import lookalike.match.MatchOptions;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import picocli.CommandLine.Option;

/** The options that say how people are compared. */
final class MeasureOptions {

    @Option(
            names = "--aggregate",
            paramLabel = "HOW",
            defaultValue = "mean",
            completionCandidates = EnumCandidates.Aggregates.class,
            description = "How a person's photos count: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Aggregate aggregate;

    @Option(
            names = "--estimator",
            paramLabel = "HOW",
            defaultValue = "pooled",
            completionCandidates = EnumCandidates.Estimators.class,
            description = "How the spread of a person's photos is estimated: ${COMPLETION-CANDIDATES}"
                    + " (default: ${DEFAULT-VALUE}).")
    private Estimator estimator;

    MatchOptions options() {
        return new MatchOptions(aggregate, estimator);
    }
}
