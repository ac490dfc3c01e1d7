package lookalike.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lookalike.stats.Covariance;

/** Remarks that a reader of a report needs in addition to its figures. */
final class ReportNotes {

    /** Significance level for each of the other choices; together, one in twenty reports would have such a note by chance. */
    private static final double SIGNIFICANT = 0.01;

    private ReportNotes() {}

    /** The basis of the Mahalanobis distance if no person has two photos. */
    static List<String> onSource(Covariance.Source source) {
        return switch (source) {
            case WITHIN -> List.of();
            case TOTAL ->
                List.of("No person has two different photos, so the spread within a person is unknown. The"
                        + " Mahalanobis distance uses the spread of all photos instead.");
            case NONE -> List.of("There are no two different photos: the Mahalanobis distance is the Euclidean one.");
        };
    }

    /**
     * Sentences on choices that are significantly better than the better one of the chosen two.
     *
     * @param choices see {@link #betterChoices}
     * @param rows the figures of all methods
     * @param data description of the probes
     */
    static List<String> onChoices(List<SignificantGain> choices, Collection<Identification> rows, String data) {
        return choices.stream()
                .map(choice -> ReportText.better(
                        row(rows, choice.measure(), choice.aggregate()),
                        row(rows, choice.thanMeasure(), choice.thanAggregate()),
                        choice.p(),
                        data))
                .toList();
    }

    private static Identification row(
            Collection<Identification> rows, DistanceMeasure measure, PhotoAggregate aggregate) {
        return rows.stream()
                .filter(row -> row.measure() == measure && row.aggregate() == aggregate)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Choices that are significantly better than the better one of the chosen two.
     *
     * @param ranks of the same probes by each method
     */
    static List<SignificantGain> betterChoices(Map<RankingMethod, int[]> ranks, ChosenMethods ours) {
        RankingMethod best = hits(ranks.get(ours.mahalanobis())) > hits(ranks.get(ours.euclidean()))
                ? ours.mahalanobis()
                : ours.euclidean();
        List<SignificantGain> found = new ArrayList<>();
        ranks.forEach((contender, theirs) -> {
            McNemar test = McNemar.of(ranks.get(best), theirs);
            if (!ours.has(contender) && test.onlySecond() > test.onlyFirst() && test.p() < SIGNIFICANT) {
                found.add(new SignificantGain(
                        contender.measure(), contender.aggregate(), best.measure(), best.aggregate(), test.p()));
            }
        });
        return found;
    }

    private static long hits(int[] ranks) {
        return Arrays.stream(ranks).filter(rank -> rank == 1).count();
    }
}
