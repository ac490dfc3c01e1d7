package lookalike.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.match.Measure;

/**
 * Result of an evaluation; its JSON form is a contract with scripts.
 *
 * @param model the descriptor network
 * @param people how many people were compared
 * @param photos how many photos, near-duplicates counted once
 * @param nearDuplicates how many photos of the whole dataset were left out as copies of others of the same person
 * @param probes how many photos were left out, one at a time: those of people with two or more
 * @param identification every measure and aggregate; empty if no person has two photos
 * @param unflooredDiagonal the original program's simplest estimator: per-person variances alone; null without probes
 * @param comparison the two measures that the user compares with, against each other; null without probes
 * @param verification of these two, by what they are; empty without probes
 * @param openSet the same; empty without probes
 * @param covariances how the spread was estimated
 * @param normality whether the assumption of the Mahalanobis distance holds
 * @param crossSource the photos of another source; null if there were none
 * @param verdict which measure wins and whether the difference is more than chance
 * @param betterChoices the choices that suit this data significantly better, in the measures' order
 * @param notes what else a reader should know, such as a choice that suits this data better
 */
public record EvaluationReport(
        String model,
        int people,
        int photos,
        int nearDuplicates,
        int probes,
        List<Identification> identification,
        Identification unflooredDiagonal,
        McNemar comparison,
        Map<Measure, Verification> verification,
        Map<Measure, OpenSet> openSet,
        List<Covariances> covariances,
        NormalityReport normality,
        CrossSource crossSource,
        String verdict,
        List<SignificantGain> betterChoices,
        List<String> notes) {

    /** The figures of a measure; empty if it was not evaluated. */
    public Optional<Identification> identification(DistanceMeasure measure, PhotoAggregate aggregate) {
        return identification.stream()
                .filter(row -> row.measure() == measure && row.aggregate() == aggregate)
                .findFirst();
    }

    /** The same with the photos of another source. */
    public EvaluationReport with(CrossSource other) {
        return new EvaluationReport(
                model,
                people,
                photos,
                nearDuplicates,
                probes,
                identification,
                unflooredDiagonal,
                comparison,
                verification,
                openSet,
                covariances,
                normality,
                other,
                verdict,
                betterChoices,
                notes);
    }
}
