package lookalike.ui.compare.text;

import java.util.OptionalDouble;
import lookalike.match.Conclusion;
import lookalike.match.Measure;
import lookalike.stats.Covariance;
import lookalike.stats.Sample;
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

    /** Who is closest by each measure, and whether the two agree. */
    public static String sentence(Conclusion conclusion) {
        String first = conclusion.byEuclidean().person().name();
        String who = conclusion.agreed()
                ? Texts.get("sentence.agree", first)
                : Texts.get(
                        "sentence.differ",
                        first,
                        conclusion.byMahalanobis().person().name());
        String common =
                conclusion.of() < 2 ? "" : " " + Texts.get("sentence.common", conclusion.common(), conclusion.of());
        return who + common;
    }

    /** What the verdict means. */
    public static String explanation(Conclusion conclusion) {
        return Texts.get(
                switch (conclusion.verdict()) {
                    case SAME_PERSON -> "verdict.sameHint";
                    case POSSIBLE -> "verdict.possibleHint";
                    case NONE -> "verdict.noneHint";
                    case UNKNOWN -> "verdict.unknownHint";
                });
    }

    /** That the very photo of one of the faces, or a copy of it, is in the dataset; empty if it is not. */
    public static String already(CompareState.Answer answer) {
        return answer.firsts().stream()
                .filter(match -> match.exemplarDistance() < Sample.NEAR_DUPLICATE)
                .findFirst()
                .map(match -> Texts.get("compare.already", match.exemplar().path()))
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
