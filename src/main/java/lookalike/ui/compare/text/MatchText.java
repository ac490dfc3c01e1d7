package lookalike.ui.compare.text;

import lookalike.match.Match;
import lookalike.ui.common.Texts;

/** A match in sentences. */
public final class MatchText {

    private MatchText() {}

    /** Where both measures put the person, and what the similarity means. */
    public static String sentence(Match match) {
        return places(match) + " " + meaning(match);
    }

    private static String places(Match match) {
        String name = match.person().name();
        int euclidean = match.euclidean().rank();
        int mahalanobis = match.mahalanobis().rank();
        if (euclidean != mahalanobis) {
            return Texts.get("sentence.differ", name, euclidean, mahalanobis);
        }
        return euclidean == 1 ? Texts.get("sentence.agree", name) : Texts.get("sentence.agreePlace", name, euclidean);
    }

    /** What the similarity means. */
    public static String meaning(Match match) {
        return Texts.get(
                switch (match.resemblance()) {
                    case SAME_PERSON -> "verdict.sameHint";
                    case POSSIBLE -> "verdict.possibleHint";
                    case CLOSEST, LOOKALIKE -> "verdict.noneHint";
                    case FAINT -> "verdict.faintHint";
                    case UNKNOWN -> "verdict.unknownHint";
                });
    }

    /** Distance, rank, likeness and probability by both measures, as far as they are known. */
    public static String details(Match match) {
        return ResultText.tooltip(match, match.euclidean()) + "\n\n" + ResultText.tooltip(match, match.mahalanobis());
    }
}
