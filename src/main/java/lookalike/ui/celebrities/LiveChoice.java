package lookalike.ui.celebrities;

import java.util.List;
import java.util.stream.Stream;
import lookalike.celebrity.Celebrity;
import lookalike.celebrity.CelebrityChoice;

/**
 * Query to Wikidata for well-known people.
 *
 * @param named people whom the user has named; they come first
 * @param choice criteria for the other people
 * @param list the program's own list
 * @param fallback all people, including the named ones, if there is no answer
 */
record LiveChoice(List<Celebrity> named, CelebrityChoice choice, List<Celebrity> list, List<Celebrity> fallback) {

    /** All people if there is an answer. */
    List<Celebrity> with(List<Celebrity> answer) {
        return Stream.concat(named.stream(), answer.stream()).distinct().toList();
    }
}
