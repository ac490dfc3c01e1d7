package lookalike.ui.compare.text;

import lookalike.match.Measure;
import lookalike.stats.Covariance;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** The answer as a whole, in words. */
public final class VerdictText {

    private VerdictText() {}

    /** Which photo of the dataset the query is a copy of; empty if it is none. */
    public static String already(CompareState.Answer answer) {
        return answer.copies().stream()
                .findFirst()
                .map(copy -> Texts.get("compare.already", copy.path()))
                .orElse("");
    }

    /**
     * What to call a measure.
     *
     * @param source what the Mahalanobis distance is based on
     */
    public static String measure(Measure measure, Covariance.Source source) {
        return Texts.get(
                measure == Measure.EUCLIDEAN
                        ? "chart.euclidean"
                        : source == Covariance.Source.WITHIN ? "chart.mahalanobis" : "chart.mahalanobisOfAll");
    }

    /** What a chart of so many people is called. */
    public static String chart(int people) {
        return people == 0 ? Texts.get("chart.none") : Texts.count("chart.first", people);
    }
}
