package lookalike.celebrity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person whose photos may be wanted, with everything that is known before any service is asked.
 *
 * @param name shown to users, and searched for
 * @param description in a few words; may be empty
 * @param born year
 * @param died year; empty if the person is alive according to the list
 * @param sex "f", "m", "x", or empty if the list does not say
 * @param region empty if the list does not say
 * @param countries of which the person is a citizen according to the list
 * @param groups fields in which the person is known
 * @param item Wikidata id, if it is already known
 */
public record Celebrity(
        String name,
        String description,
        OptionalInt born,
        OptionalInt died,
        String sex,
        Optional<Region> region,
        List<Country> countries,
        List<CelebrityGroup> groups,
        Optional<String> item) {

    private static final Set<String> SEXES = Set.of("", "f", "m", "x");

    /** @throws IllegalArgumentException if the name is blank, or the sex or the Wikidata id is invalid */
    public Celebrity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person needs a name");
        }
        if (!SEXES.contains(sex)) {
            throw new IllegalArgumentException("a sex is f, m, x or empty, not " + sex);
        }
        if (item.isPresent() && !item.get().matches("Q\\d+")) {
            throw new IllegalArgumentException("no item of Wikidata: " + item.get());
        }
        countries = List.copyOf(countries);
        groups = List.copyOf(groups);
    }

    /** A person from Wikidata's list. */
    static Celebrity found(
            String item,
            String name,
            String description,
            OptionalInt born,
            Optional<Country> country,
            CelebrityGroup group) {
        return new Celebrity(
                name,
                description,
                born,
                OptionalInt.empty(),
                "",
                country.flatMap(each -> Region.ofCountry(each.code())),
                country.stream().toList(),
                List.of(group),
                Optional.of(item));
    }

    /** The same person with further groups. */
    Celebrity alsoIn(List<CelebrityGroup> others) {
        List<CelebrityGroup> all =
                Stream.concat(groups.stream(), others.stream()).distinct().toList();
        return new Celebrity(name, description, born, died, sex, region, countries, all, item);
    }

    /** The same person with a Wikidata id. */
    Celebrity withItem(String id) {
        return new Celebrity(name, description, born, died, sex, region, countries, groups, Optional.of(id));
    }

    /** A person of whom the user gives only a name and an optional hint: a Wikidata id, a year of birth, or a few words. */
    static Celebrity named(String name, String hint) {
        boolean isItem = hint.matches("Q\\d+");
        boolean isYear = hint.matches("1[89]\\d\\d|20\\d\\d");
        return new Celebrity(
                name,
                isItem || isYear ? "" : hint,
                isYear ? OptionalInt.of(Integer.parseInt(hint)) : OptionalInt.empty(),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                isItem ? Optional.of(hint) : Optional.empty());
    }

    /** Tests whether the person is alive: no year of death is known. */
    public boolean living() {
        return died.isEmpty();
    }
}
