package lookalike.cli;

import lookalike.match.MatchOptions;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import picocli.CommandLine.Option;

/** The options that say how people are compared. */
final class MeasureOptions {

    @Option(
            names = "--aggregate",
            description =
                    "How a person's photos count: ${COMPLETION-CANDIDATES}; the default is what most data supports"
                            + " (see: evaluate).")
    private Aggregate aggregate = MatchOptions.DEFAULTS.aggregate();

    @Option(
            names = "--estimator",
            description = "How the spread of a person's photos is estimated: ${COMPLETION-CANDIDATES}.")
    private Estimator estimator = MatchOptions.DEFAULTS.estimator();

    MatchOptions options() {
        return new MatchOptions(aggregate, estimator);
    }
}
