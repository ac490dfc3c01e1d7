package lookalike.ui.compare.share;

import java.util.Optional;
import lookalike.match.Match;
import lookalike.match.Measure;
import lookalike.match.Similarity;
import lookalike.ui.common.Texts;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.text.ResemblanceText;
import lookalike.ui.compare.text.ResultText;

/**
 * Words and figures of a result card.
 *
 * @param match the person that the card shows
 * @param people number of people the face was compared with, 1 or more
 * @param combined how many faces were compared as one, 1 or more
 * @param me name of the face's owner; empty for the card's default word
 * @param credit author and licence of the celebrity's photo; empty if unknown
 */
record CardContent(Match match, int people, int combined, String me, Optional<String> credit) {

    /** The selected match. */
    static CardContent of(CompareState state, String me) {
        return new CardContent(
                state.match().get(),
                state.answer().get().ranking().people(),
                state.query().get().faces().size(),
                me.strip(),
                state.credit(state.match().get().exemplar()).map(credit -> Texts.get("card.credit", credit.line())));
    }

    /** The same with another name for the owner of the face. */
    CardContent named(String name) {
        return new CardContent(match, people, combined, name.strip(), credit);
    }

    /** Words below the face. */
    String owner() {
        return me.isEmpty() ? Texts.get("card.me") : me;
    }

    /** Content of the card in one line. */
    String headline() {
        String words = switch (match.resemblance()) {
            case SAME_PERSON -> Texts.get("card.recognised", match.person().name());
            case POSSIBLE -> Texts.get("card.possible", match.person().name());
            case UNKNOWN, FAINT, LOOKALIKE, CLOSEST ->
                match.rank() == 1
                        ? Texts.count(me.isEmpty() ? "card.mine" : "card.closest", people)
                        : Texts.get(me.isEmpty() ? "card.myNumber" : "card.number", match.rank(), people);
        };
        return combined < 2 ? words : Texts.get("card.combined", words, combined);
    }

    /** The similarity by both measures; a dash if there is none. */
    String figure() {
        return ResemblanceText.figure(match);
    }

    /** The similarity by one measure, or the distance where there is none. */
    String figure(Measure measure) {
        return match.similarity().isPresent()
                ? ResemblanceText.figure(match, measure)
                : Texts.get(
                        "card.distance", ResultText.distance(match.by(measure).distance()));
    }

    /** Length of a measure's bar, 0..1; empty if there is none. */
    Optional<Double> length(Measure measure) {
        return match.similarity().map(similarity -> Similarity.figure(similarity.by(measure)) / 100.0);
    }
}
