package lookalike.ui.compare.text;

import java.util.Locale;
import java.util.OptionalDouble;
import lookalike.match.Match;
import lookalike.match.Score;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.Query;

/** Figures and names of a result in words: distances, scores, shares, file names. */
public final class ResultText {

    private ResultText() {}

    /** A distance with four digits, as it is shown. */
    public static String distance(double value) {
        return Texts.format(value < 10 ? "%.3f" : value < 100 ? "%.2f" : "%.1f", value);
    }

    /** A score in words: distance, rank, likeness and probability, if known. */
    public static String tooltip(Match match, Score score) {
        StringBuilder words = new StringBuilder(
                Texts.get("chart.distance", match.person().name(), distance(score.distance()), score.rank()));
        score.likeness()
                .ifPresent(
                        likeness -> words.append('\n').append(Texts.get("chart.likeness", LikenessText.of(likeness))));
        OptionalDouble probability = score.probability();
        probability.ifPresent(p -> words.append('\n').append(Texts.get("chart.probability", Math.floor(100 * p))));
        return words.toString();
    }

    /** A share of the lead in words, with its sign. */
    public static String percent(double share) {
        // A sign before zero would be confusing.
        return Texts.get("likeness.percent", Math.abs(share) < 0.005 ? 0 : 100 * share);
    }

    /** A file name made of the photo, the number of combined faces, and the match. */
    public static String fileName(CompareState state, String ending) {
        String photo = state.photo().get().name().replaceAll("\\.[^.]*$", "");
        Query query = state.query().get();
        String several = query.several()
                ? "-" + Texts.get("combine.fileName", query.faces().size())
                : "";
        String name = state.match().get().person().name();
        return (photo + several + "-" + name)
                        .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                        .toLowerCase(Locale.ROOT)
                + ending;
    }
}
