package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import lookalike.catalog.PersonSummary;
import org.junit.jupiter.api.Test;

class DatasetStateTest {

    @Test
    void listenersOfPeopleSeeTheirGroups() {
        DatasetState state = new DatasetState();
        List<List<String>> seen = new ArrayList<>();
        state.people()
                .addListener((Observable people) -> seen.add(state.groups().get()));

        state.people().setAll(person("ada", "painters"), person("bea", PersonSummary.FAVOURITES, "painters"));
        state.people().remove(1);

        assertThat(seen).containsExactly(List.of(PersonSummary.FAVOURITES, "painters"), List.of("painters"));
    }

    private static PersonSummary person(String label, String... groups) {
        return new PersonSummary(
                label, label, label, 1, 1, 0, Optional.empty(), Optional.empty(), 0, 0, List.of(), List.of(groups));
    }
}
