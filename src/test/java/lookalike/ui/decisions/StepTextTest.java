package lookalike.ui.decisions;

import static lookalike.shared.CatalogPhotos.FINDERS;
import static lookalike.shared.CatalogPhotos.photo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decision;
import lookalike.catalog.PhotoRow;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the texts for the steps in the catalogue of Ada and Bea. */
class StepTextTest {

    @TempDir
    private Path folder;

    private Catalog catalog;

    @BeforeEach
    void fill() {
        Texts.use(Locale.US);
        catalog = Catalog.open(folder.resolve("a.catalog"));
        catalog.write(batch -> {
            batch.present(FINDERS);
            for (String label : List.of("ada_a", "bea_b")) {
                batch.person(label, label.equals("ada_a") ? "Ada A" : "Bea B");
                for (int number = 1; number <= 3; number++) {
                    batch.photo(photo(label, number));
                }
            }
        });
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void eachKindOfDecisionIsTold() {
        List<PhotoRow> ada = catalog.photosOf("ada_a");
        PhotoRow first = ada.get(0);
        catalog.decisions().rename("ada_a", Optional.of("Ada"));
        catalog.decisions().rename("ada_a", Optional.empty());
        catalog.decisions().exclude(List.of(first), true);
        catalog.decisions().exclude(List.of(first), false);
        catalog.decisions().move(ada, "bea_b");
        catalog.decisions().split(ada.subList(0, 2), "Cleo");
        catalog.decisions().merge(List.of("ada_a"), "bea_b", Optional.empty());
        catalog.decisions().add(List.of(Decision.fine("same-person", List.of("ada_a", "bea_b"))));
        catalog.decisions().add(List.of(Decision.fine("weak", List.of(first.hash()))));
        assertThat(StepText.rows(catalog).stream().map(StepRow::words))
                .containsExactly(
                        "Finding is fine as it is: 1 photo",
                        "Finding is fine as it is: Ada A, Bea B",
                        "Merged into Bea B: Ada A",
                        "Moved to the new person Cleo: ada_a/1.jpg, ada_a/2.jpg",
                        "Moved to Bea B: ada_a/1.jpg, ada_a/2.jpg and 1 more",
                        "Included in matching: ada_a/1.jpg",
                        "Excluded from matching: ada_a/1.jpg",
                        "Named as in the dataset: Ada A",
                        "Renamed to Ada: Ada A");
    }

    @Test
    void undoneStepsStayInTheList() {
        catalog.decisions().rename("ada_a", Optional.of("Ada"));
        catalog.decisions().rename("bea_b", Optional.of("Bea"));
        catalog.decisions().undo();
        List<StepRow> rows = StepText.rows(catalog);
        assertThat(rows).extracting(StepRow::active).containsExactly(false, true);
        assertThat(rows).allSatisfy(row -> assertThat(row.time()).isPresent());
    }
}
