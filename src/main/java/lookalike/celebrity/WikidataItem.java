package lookalike.celebrity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An item of Wikidata.
 *
 * @param id such as Q42; if the requested item was merged into another, the id of the other
 * @param label its name in English, otherwise in German; empty if it has neither
 * @param description in a few words; may be empty
 * @param human whether it is a person
 * @param portrait name of a file on Commons that shows it
 * @param category category on Commons with its files, without "Category:"
 * @param occupations Wikidata ids
 * @param born year
 * @param died year; empty if the person is alive, or nothing is known
 * @param articles number of Wikimedia projects with a page on it
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

    /** Name, description and id, for a user who has to choose. */
    String shown() {
        return description.isEmpty() ? "%s (%s)".formatted(label, id) : "%s, %s (%s)".formatted(label, description, id);
    }
}
