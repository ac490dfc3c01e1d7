package lookalike.ui.celebrities;

import java.util.List;
import java.util.stream.Stream;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityChoice;

/**
 * Question to Wikidata who is well known today.
 *
 * @param named people whom the user has named; they come first
 * @param choice of the others
 * @param list the one that the program came with
 * @param fallback all people if there is no answer, those who are named included
 */
record LiveChoice(List<Celebrity> named, CelebrityChoice choice, List<Celebrity> list, List<Celebrity> fallback) {

    /** All people if there is an answer. */
    List<Celebrity> with(List<Celebrity> answer) {
        return Stream.concat(named.stream(), answer.stream()).distinct().toList();
    }
}
