package lookalike.ui.compare.text;

import java.util.OptionalDouble;
import lookalike.match.Conclusion;
import lookalike.match.Measure;
import lookalike.stats.Covariance;
import lookalike.stats.Verdict;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;

/** The conclusion about a face, in words. */
public final class VerdictText {

    private VerdictText() {}

    /** The verdict in a few words, with the probability where it is known. */
    public static String verdict(Conclusion conclusion) {
        String words = Texts.get(
                switch (conclusion.verdict()) {
                    case SAME_PERSON -> "verdict.same";
                    case POSSIBLE -> "verdict.possible";
                    case NONE -> "verdict.none";
                    case UNKNOWN -> "verdict.unknown";
                });
        OptionalDouble probability = conclusion.probability();
        return probability.isEmpty() || conclusion.verdict() == Verdict.NONE
                ? words
                : Texts.get("verdict.sure", words, Math.floor(100 * probability.getAsDouble()));
    }

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

    /** The style of the verdict's badge. */
    public static String style(Verdict verdict) {
        return "verdict-" + verdict.id();
    }
}
