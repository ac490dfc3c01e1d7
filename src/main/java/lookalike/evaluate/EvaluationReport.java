package lookalike.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.match.Measure;
import lookalike.match.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Result of an evaluation. In its JSON document, which scripts read, the components of all parts are on one level.
 *
 * @param data what was evaluated
 * @param comparison how often each measure is right
 * @param reliability how evenly errors are spread, how stable lookalikes are, and errors with strangers
 * @param spread how the photos of a person spread
 * @param crossSource the photos of another source; null if there were none
 * @param findings conclusions in sentences, and recommended choices
 */
public record EvaluationReport(
        @JsonUnwrapped Data data,
        @JsonUnwrapped Comparison comparison,
        @JsonUnwrapped Reliability reliability,
        @JsonUnwrapped Spread spread,
        @Nullable CrossSource crossSource,
        @JsonUnwrapped Findings findings) {

    /**
     * The evaluated photos.
     *
     * @param model the descriptor network
     * @param people number of people compared
     * @param photos number of photos, near-duplicates counted once
     * @param nearDuplicates number of photos of the whole dataset that were left out as copies of the same person's photos
     * @param probes number of photos that were left out one at a time: those of people with two or more
     * @param provenance program, model, dataset and choices; null in a report of an earlier version
     */
    public record Data(
            String model,
            int people,
            int photos,
            int nearDuplicates,
            int probes,
            @Nullable Provenance provenance) {}

    /**
     * The figures of all measures.
     *
     * @param identification every measure and aggregate; empty if no person has two photos
     * @param unflooredDiagonal rates of the original program's simplest estimator, per-person variances alone; null without probes
     * @param test of the user's two measures against each other; null without probes
     * @param verification of these two measures; empty without probes
     * @param openSet open-set test of these two measures; empty without probes
     * @param similarity test of the similarity by both measures; null without probes, or with too few people to tell
     */
    public record Comparison(
            List<Identification> identification,
            @Nullable Identification unflooredDiagonal,
            @JsonProperty("comparison") @Nullable McNemar test,
            Map<Measure, Verification> verification,
            Map<Measure, OpenSet> openSet,
            @Nullable SimilarityReport similarity) {

        /** The comparison without probes. */
        public static final Comparison NONE = new Comparison(List.of(), null, null, Map.of(), Map.of(), null);

        /** The figures of a measure; empty if it was not evaluated. */
        public Optional<Identification> identification(DistanceMeasure measure, PhotoAggregate aggregate) {
            return identification.stream()
                    .filter(row -> row.measure() == measure && row.aggregate() == aggregate)
                    .findFirst();
        }
    }

    /**
     * The spread of people's photos.
     *
     * @param covariances how it was estimated
     * @param normality whether the assumption of the Mahalanobis distance holds
     */
    public record Spread(List<Covariances> covariances, NormalityReport normality) {}

    /**
     * Conclusions from the figures.
     *
     * @param verdict which measure wins and whether the difference is more than chance
     * @param betterChoices the choices that suit this data significantly better, in the measures' order
     * @param notes anything else that a reader should know, such as a choice that suits this data better
     */
    public record Findings(String verdict, List<SignificantGain> betterChoices, List<String> notes) {}

    /** This report with the photos of another source. */
    public EvaluationReport with(CrossSource other) {
        return new EvaluationReport(data, comparison, reliability, spread, other, findings);
    }
}
