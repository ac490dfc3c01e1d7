package lookalike.celebrity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Choice of people of a list.
 *
 * @param groups people of any of them; all if it is empty
 * @param regions people of any of them, or of one of the countries; all if both are empty
 * @param countries people of any of them
 * @param search words that are in the name or the description; empty for all
 * @param bornFrom first year of birth
 * @param bornTo last year of birth
 * @param people at most so many
 */
public record CelebrityChoice(
        Set<CelebrityGroup> groups,
        Set<Region> regions,
        Set<Country> countries,
        String search,
        int bornFrom,
        int bornTo,
        int people) {

    /** @throws IllegalArgumentException if nobody is wanted */
    public CelebrityChoice {
        if (people < 1) {
            throw new IllegalArgumentException("at least one person is wanted, not " + people);
        }
        groups = Set.copyOf(groups);
        regions = Set.copyOf(regions);
        countries = Set.copyOf(countries);
    }

    /** The chosen people: living ones first, otherwise in the list's order. */
    public List<Celebrity> of(List<Celebrity> list) {
        List<Celebrity> chosen =
                new ArrayList<>(list.stream().filter(this::fits).toList());
        chosen.sort(Comparator.comparing(person -> !person.living()));
        return List.copyOf(chosen.subList(0, Math.min(people, chosen.size())));
    }

    /** The same choice in one group. */
    CelebrityChoice in(CelebrityGroup group) {
        return new CelebrityChoice(Set.of(group), regions, countries, search, bornFrom, bornTo, people);
    }

    /** Codes of all countries that it names, itself or by a region; empty for all people. */
    SortedSet<String> codes() {
        return Stream.concat(
                        regions.stream().flatMap(region -> region.countries().stream()),
                        countries.stream().map(Country::code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean fits(Celebrity person) {
        return (groups.isEmpty() || person.groups().stream().anyMatch(groups::contains))
                && isFromThere(person)
                && (person.born().isEmpty()
                        || (person.born().getAsInt() >= bornFrom
                                && person.born().getAsInt() <= bornTo))
                && (folded(person.name()).contains(folded(search))
                        || folded(person.description()).contains(folded(search)));
    }

    private boolean isFromThere(Celebrity person) {
        return (regions.isEmpty() && countries.isEmpty())
                || person.region().filter(regions::contains).isPresent()
                || person.countries().stream().anyMatch(countries::contains);
    }

    /** Without accents, in lower case: how names are compared. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
