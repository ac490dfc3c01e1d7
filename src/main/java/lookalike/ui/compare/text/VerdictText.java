package lookalike.ui.compare.text;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.match.Measure;
import lookalike.stats.Covariance;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** The answer as a whole, in words. */
public final class VerdictText {

    private VerdictText() {}

    /**
     * Remarks on the answer: that the dataset contains the photo, and that similarities mean little in this dataset; empty if there are
     * none.
     */
    public static String remarks(CompareState.Answer answer) {
        return Stream.concat(copy(answer).stream(), indistinct(answer).stream()).collect(Collectors.joining(" "));
    }

    private static Optional<String> copy(CompareState.Answer answer) {
        return answer.copies().stream().findFirst().map(copy -> Texts.get("compare.already", copy.path()));
    }

    /** Remark on a scale whose anchors coincide. If there is no scale, the badge says so. */
    private static Optional<String> indistinct(CompareState.Answer answer) {
        boolean indistinct = Stream.of(Measure.values())
                .flatMap(measure -> answer.matcher().calibration(measure).similarity().stream())
                .anyMatch(scale -> !scale.distinct());
        return indistinct ? Optional.of(Texts.get("compare.indistinct")) : Optional.empty();
    }

    /**
     * Name of a measure.
     *
     * @param source what the Mahalanobis distance is based on
     */
    public static String measure(Measure measure, Covariance.Source source) {
        return Texts.get(
                measure == Measure.EUCLIDEAN
                        ? "chart.euclidean"
                        : source == Covariance.Source.WITHIN ? "chart.mahalanobis" : "chart.mahalanobisOfAll");
    }

    /** Title of a chart with a number of people. */
    public static String chart(int people) {
        return people == 0 ? Texts.get("chart.none") : Texts.count("chart.first", people);
    }
}
