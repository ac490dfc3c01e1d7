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
 * Criteria by which people are chosen from a list.
 *
 * @param groups people of any of these; empty for all
 * @param regions people of any of these, or of any of the countries; everyone if both are empty
 * @param countries people of any of these
 * @param search text that the name or the description contains; empty for all
 * @param bornFrom first year of birth
 * @param bornTo last year of birth
 * @param people the largest number of people
 */
public record CelebrityChoice(
        Set<CelebrityGroup> groups,
        Set<Region> regions,
        Set<Country> countries,
        String search,
        int bornFrom,
        int bornTo,
        int people) {

    /** @throws IllegalArgumentException if the number of people is less than 1 */
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

    /** The same criteria for one group. */
    CelebrityChoice in(CelebrityGroup group) {
        return new CelebrityChoice(Set.of(group), regions, countries, search, bornFrom, bornTo, people);
    }

    /** Codes of the chosen countries and of all countries of the chosen regions; empty if neither is limited. */
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

    /** The text without accents and in lower case, as names are compared. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
