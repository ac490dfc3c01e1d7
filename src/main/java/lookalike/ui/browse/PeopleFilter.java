package lookalike.ui.browse;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import lookalike.catalog.PersonSummary;

/**
 * Search, filter and order of the list of people.
 *
 * @param search what the name or the label contains, whatever its accents and its case; blank for everyone
 * @param order who comes first
 * @param filter who is listed at all
 */
record PeopleFilter(String search, Order order, Filter filter) {

    /** Fewer usable photos tell too little of a person. */
    static final int FEW = 3;

    /** Everyone, by name. */
    static final PeopleFilter ALL = new PeopleFilter("", Order.NAME, Filter.ALL);

    /** Order of the people. */
    enum Order {
        NAME,
        PHOTOS,
        PROBLEMS
    }

    /** Filter of the people. */
    enum Filter {
        ALL,
        FEW_PHOTOS,
        SKIPPED,
        EXCLUDED
    }

    PeopleFilter withSearch(String value) {
        return new PeopleFilter(value, order, filter);
    }

    PeopleFilter withOrder(Order value) {
        return new PeopleFilter(search, value, filter);
    }

    PeopleFilter withFilter(Filter value) {
        return new PeopleFilter(search, order, value);
    }

    boolean isSearching() {
        return !search.isBlank();
    }

    /** Whether a person is listed. */
    boolean matches(PersonSummary person) {
        String wanted = folded(search.strip());
        return fits(person)
                && (folded(person.name()).contains(wanted)
                        || folded(person.label()).contains(wanted));
    }

    /** The order of the list; people who are equal in it are ordered by name, then label. */
    Comparator<PersonSummary> comparator() {
        Comparator<PersonSummary> byName = Comparator.comparing((PersonSummary p) -> folded(p.name()))
                .thenComparing(PersonSummary::name)
                .thenComparing(PersonSummary::label);
        return switch (order) {
            case NAME -> byName;
            case PHOTOS ->
                Comparator.comparingInt(PersonSummary::photos).reversed().thenComparing(byName);
            case PROBLEMS ->
                Comparator.comparingInt(PeopleFilter::problems)
                        .reversed()
                        .thenComparing(PersonSummary::usable)
                        .thenComparing(byName);
        };
    }

    private boolean fits(PersonSummary person) {
        return switch (filter) {
            case ALL -> true;
            case FEW_PHOTOS -> person.usable() < FEW;
            case SKIPPED -> person.skipped() > 0;
            case EXCLUDED -> person.excluded() > 0;
        };
    }

    /** Photos that the gallery lacks: those that cannot be used, and those that are missing to a few. */
    private static int problems(PersonSummary person) {
        return person.skipped() + Math.max(0, FEW - person.usable());
    }

    /** Lower case without accents: "zoe" finds "Zoë". */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
