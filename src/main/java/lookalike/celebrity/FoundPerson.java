package lookalike.celebrity;

import java.util.OptionalInt;

/**
 * A person found in Wikidata, for the user to choose.
 *
 * @param item Wikidata id
 * @param description in a few words; may be empty
 * @param born year
 * @param died year; empty if the person is alive according to Wikidata
 */
public record FoundPerson(String item, String name, String description, OptionalInt born, OptionalInt died) {

    static FoundPerson of(WikidataItem item) {
        return new FoundPerson(item.id(), item.label(), item.description(), item.born(), item.died());
    }
}
