package lookalike.celebrity;

import java.util.OptionalInt;

/**
 * Person whom Wikidata knows, for the user to choose from.
 *
 * @param item id of Wikidata
 * @param description in a few words; may be empty
 * @param born year
 * @param died year; empty if the person lives, as far as Wikidata knows
 */
public record FoundPerson(String item, String name, String description, OptionalInt born, OptionalInt died) {

    static FoundPerson of(WikidataItem item) {
        return new FoundPerson(item.id(), item.label(), item.description(), item.born(), item.died());
    }
}
