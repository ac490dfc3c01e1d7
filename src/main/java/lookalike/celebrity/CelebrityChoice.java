package lookalike.celebrity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Choice of people of a list.
 *
 * @param groups people of any of them; all if it is empty
 * @param regions people of any of them; all if it is empty
 * @param search words that are in the name or the description; empty for all
 * @param bornFrom first year of birth
 * @param bornTo last year of birth
 * @param people at most so many
 */
public record CelebrityChoice(
        Set<CelebrityGroup> groups, Set<Region> regions, String search, int bornFrom, int bornTo, int people) {

    /** @throws IllegalArgumentException if nobody is wanted */
    public CelebrityChoice {
        if (people < 1) {
            throw new IllegalArgumentException("at least one person is wanted, not " + people);
        }
        groups = Set.copyOf(groups);
        regions = Set.copyOf(regions);
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
        return new CelebrityChoice(Set.of(group), regions, search, bornFrom, bornTo, people);
    }

    private boolean fits(Celebrity person) {
        return (groups.isEmpty() || person.groups().stream().anyMatch(groups::contains))
                && (regions.isEmpty()
                        || person.region().filter(regions::contains).isPresent())
                && (person.born().isEmpty()
                        || (person.born().getAsInt() >= bornFrom
                                && person.born().getAsInt() <= bornTo))
                && (folded(person.name()).contains(folded(search))
                        || folded(person.description()).contains(folded(search)));
    }

    /** Without accents, in lower case: how names are compared. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
