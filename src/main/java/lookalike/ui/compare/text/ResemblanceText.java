package lookalike.ui.compare.text;

import java.util.Locale;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.match.Resemblance;
import lookalike.match.Similarity;
import lookalike.ui.common.Texts;

/** Words of a match for its badge and its figure. */
public final class ResemblanceText {

    private ResemblanceText() {}

    /** The words of the badge. */
    public static String badge(Match match) {
        return switch (match.resemblance()) {
            case UNKNOWN -> Texts.get("resemblance.unknown");
            case FAINT -> Texts.get("resemblance.faint");
            case LOOKALIKE -> Texts.get("resemblance.lookalike", match.rank());
            case CLOSEST -> Texts.get("resemblance.closest");
            case POSSIBLE -> Texts.get("resemblance.possible");
            case SAME_PERSON -> Texts.get("resemblance.same");
        };
    }

    /** The badge's style class besides {@code verdict}. */
    public static String style(Resemblance resemblance) {
        return "resemblance-" + resemblance.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The similarity by both measures, 0 to 100; a dash if there is none. */
    public static String figure(Match match) {
        return match.similarity()
                .map(similarity -> Integer.toString(similarity.figure()))
                .orElse("\u2013");
    }

    /** The similarity by one measure as a whole number; a dash if there is none. */
    public static String figure(Match match, Measure measure) {
        return match.similarity()
                .map(similarity -> Integer.toString(Similarity.figure(similarity.by(measure))))
                .orElse("\u2013");
    }
}
