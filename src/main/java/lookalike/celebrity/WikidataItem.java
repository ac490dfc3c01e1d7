package lookalike.celebrity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A thing that Wikidata knows.
 *
 * @param id such as Q42; where the asked one was merged into another, that of the other
 * @param label its name in English, otherwise in German; empty if it has neither
 * @param description in a few words; may be empty
 * @param human whether it is a person
 * @param portrait name of a file of Commons that shows it
 * @param category category of Commons with its files, without "Category:"
 * @param occupations ids
 * @param born year
 * @param died year; empty if it lives, or nothing is known
 * @param articles how many projects of Wikimedia have a page on it
 */
record WikidataItem(
        String id,
        String label,
        String description,
        boolean human,
        Optional<String> portrait,
        Optional<String> category,
        List<String> occupations,
        OptionalInt born,
        OptionalInt died,
        int articles) {

    /** Copies the list. */
    WikidataItem {
        occupations = List.copyOf(occupations);
    }

    /** Name, description and id, for people who have to choose. */
    String shown() {
        return description.isEmpty() ? "%s (%s)".formatted(label, id) : "%s, %s (%s)".formatted(label, description, id);
    }
}
