package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.PeopleFilter.Filter;
import lookalike.ui.browse.PeopleFilter.Order;
import org.junit.jupiter.api.Test;

class PeopleFilterTest {

    private static final PersonSummary ZOE = person("zoe_k", "Zoë Kravić", 6, 6, 0);
    private static final PersonSummary ADA = person("ada", "ada Sterling", 5, 3, 2);
    private static final PersonSummary BEA = person("bea", "Bea Moreau", 5, 2, 0);
    private static final PersonSummary CLEO = person("cleo", "Cleo", 1, 0, 1);

    /** Labels of the people for whom the health check has findings. */
    private static final Set<String> FOUND = Set.of("zoe_k");

    @Test
    void everyoneIsListedByNameWhateverTheCase() {
        assertThat(listed(PeopleFilter.ALL)).containsExactly(ADA, BEA, CLEO, ZOE);
    }

    @Test
    void theSearchPassesOverAccentsAndCaseAndLooksAtNamesAndLabels() {
        assertThat(listed(PeopleFilter.ALL.withSearch("zoe"))).containsExactly(ZOE);
        assertThat(listed(PeopleFilter.ALL.withSearch(" KRAVIC "))).containsExactly(ZOE);
        assertThat(listed(PeopleFilter.ALL.withSearch("Zoë"))).containsExactly(ZOE);
        assertThat(listed(PeopleFilter.ALL.withSearch("zoe_"))).containsExactly(ZOE);
        assertThat(listed(PeopleFilter.ALL.withSearch("EA"))).containsExactly(BEA);
        assertThat(listed(PeopleFilter.ALL.withSearch("nobody"))).isEmpty();
        assertThat(PeopleFilter.ALL.withSearch("  ").isSearching()).isFalse();
    }

    @Test
    void filtersTellWhoNeedsCare() {
        assertThat(listed(PeopleFilter.ALL.withFilter(Filter.FEW_PHOTOS))).containsExactly(BEA, CLEO);
        assertThat(listed(PeopleFilter.ALL.withFilter(Filter.SKIPPED))).containsExactly(BEA);
        assertThat(listed(PeopleFilter.ALL.withFilter(Filter.PROBLEMS)))
                .as("of a photo, or found by the health check")
                .containsExactly(BEA, ZOE);
        assertThat(listed(PeopleFilter.ALL.withFilter(Filter.EXCLUDED))).containsExactly(ADA, CLEO);
        assertThat(listed(PeopleFilter.ALL.withFilter(Filter.EXCLUDED).withSearch("cl")))
                .containsExactly(CLEO);
    }

    @Test
    void ordersPutTheMostFirstAndEqualsByName() {
        assertThat(listed(PeopleFilter.ALL.withOrder(Order.PHOTOS))).containsExactly(ZOE, ADA, BEA, CLEO);
        // Bea: three skipped and one short of three; Cleo: three short.
        assertThat(listed(PeopleFilter.ALL.withOrder(Order.PROBLEMS))).containsExactly(BEA, CLEO, ADA, ZOE);
    }

    private static List<PersonSummary> listed(PeopleFilter choice) {
        return Stream.of(ZOE, BEA, CLEO, ADA)
                .filter(choice.test(FOUND::contains))
                .sorted(choice.comparator())
                .toList();
    }

    private static PersonSummary person(String label, String name, int photos, int usable, int excluded) {
        return new PersonSummary(label, name, name, photos, usable, excluded, Optional.empty(), Optional.empty());
    }
}
