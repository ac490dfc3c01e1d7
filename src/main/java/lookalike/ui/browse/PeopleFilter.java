package lookalike.ui.browse;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Predicate;
import lookalike.catalog.PersonSummary;

/**
 * Search, filter and order of the list of people.
 *
 * @param search text that the name or the label must contain, regardless of accents and case; blank for everyone
 * @param order who comes first
 * @param filter who is listed at all
 * @param group id of the group whose members are listed; empty for everyone
 */
public record PeopleFilter(String search, Order order, Filter filter, String group) {

    /** Number of usable photos below which a person has too few. */
    public static final int FEW = 3;

    private static final int ASCII_END = 128;

    /** Everyone, by name. */
    public static final PeopleFilter ALL = new PeopleFilter("", Order.NAME, Filter.ALL, "");

    /** Order of the people. */
    public enum Order {
        NAME,
        PHOTOS,
        NEWEST,
        PROBLEMS
    }

    /** Filter of the people. */
    public enum Filter {
        ALL,
        FEW_PHOTOS,
        PROBLEMS,
        SKIPPED,
        EXCLUDED
    }

    /** The same with other words to search for. */
    public PeopleFilter withSearch(String value) {
        return new PeopleFilter(value, order, filter, group);
    }

    /** The same in another order. */
    public PeopleFilter withOrder(Order value) {
        return new PeopleFilter(search, value, filter, group);
    }

    /** The same with another filter and without a group. */
    public PeopleFilter withFilter(Filter value) {
        return new PeopleFilter(search, order, value, "");
    }

    /** The same, limited to the members of a group; everyone if it is empty. */
    public PeopleFilter withGroup(String value) {
        return new PeopleFilter(search, order, Filter.ALL, value);
    }

    /** True if neither a filter nor a group limits the list. */
    public boolean isOfEveryone() {
        return filter == Filter.ALL && group.isEmpty();
    }

    /** True if there is something to search for. */
    public boolean isSearching() {
        return !search.isBlank();
    }

    /**
     * A test whether a person is listed.
     *
     * @param found tests whether there is an open finding about the person with a label
     */
    public Predicate<PersonSummary> test(Predicate<String> found) {
        String wanted = folded(search.strip());
        return person -> (group.isEmpty() || person.groups().contains(group))
                && fits(person, found)
                && (wanted.isEmpty()
                        || folded(person.name()).contains(wanted)
                        || !person.label().equals(person.name())
                                && folded(person.label()).contains(wanted));
    }

    /** The order of the list; ties are ordered by name, then by label. */
    public Comparator<PersonSummary> comparator() {
        Comparator<PersonSummary> byName = Comparator.comparing((PersonSummary p) -> folded(p.name()))
                .thenComparing(PersonSummary::name)
                .thenComparing(PersonSummary::label);
        return switch (order) {
            case NAME -> byName;
            case PHOTOS ->
                Comparator.comparingInt(PersonSummary::photos).reversed().thenComparing(byName);
            case NEWEST ->
                Comparator.comparingLong(PersonSummary::newest).reversed().thenComparing(byName);
            case PROBLEMS ->
                Comparator.comparingInt(PeopleFilter::problems)
                        .reversed()
                        .thenComparing(PersonSummary::usable)
                        .thenComparing(byName);
        };
    }

    private boolean fits(PersonSummary person, Predicate<String> found) {
        return switch (filter) {
            case ALL -> true;
            case FEW_PHOTOS -> person.usable() < FEW;
            case PROBLEMS -> person.skipped() > 0 || found.test(person.label());
            case SKIPPED -> person.skipped() > 0;
            case EXCLUDED -> person.excluded() > 0;
        };
    }

    /** Number of photos missing from the gallery: those that cannot be used, and those needed to reach {@link #FEW}. */
    private static int problems(PersonSummary person) {
        return person.skipped() + Math.max(0, FEW - person.usable());
    }

    /** Lower case without accents: "zoe" finds "Zoë". */
    public static String folded(String text) {
        // Fast path: most names are pure ASCII, and thousands are compared for each typed letter.
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_END) {
                return withoutAccents(text);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
