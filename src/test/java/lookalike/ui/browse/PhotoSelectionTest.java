package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.catalog.PhotoRow;
import org.junit.jupiter.api.Test;

/** Tests the selection of photos on a person's page. */
class PhotoSelectionTest {

    private final ObservableList<PhotoRow> photos = FXCollections.observableArrayList();
    private final PhotoSelection selection = new PhotoSelection(photos, () -> {});

    @Test
    void thePhotosOfAPersonAreSelectedFromTheFirst() {
        assertThat(selection.photo()).isEmpty();
        show("Ada", 1, 2, 3, 4);
        assertThat(ids()).containsExactly(1L);
        selection.select(2);
        show("Bianca", 5, 6);
        assertThat(ids()).containsExactly(5L);
        photos.clear();
        assertThat(ids()).isEmpty();
        assertThat(selection.cursor()).isEqualTo(-1);
    }

    @Test
    void severalAreSelectedFromTheLastOneAloneToAnother() {
        show("Ada", 1, 2, 3, 4);
        selection.select(2);
        selection.extendTo(3);
        assertThat(ids()).containsExactly(3L, 4L);
        selection.extendTo(0);
        assertThat(ids()).containsExactly(1L, 2L, 3L);
        assertThat(selection.cursor()).isZero();
        selection.toggle(1);
        assertThat(ids()).containsExactly(1L, 3L);
        selection.toggle(3);
        assertThat(ids()).containsExactly(1L, 3L, 4L);
        selection.select(1);
        selection.toggle(1);
        assertThat(ids()).as("one stays selected").containsExactly(2L);
        selection.selectAll();
        assertThat(ids()).hasSize(4);
    }

    @Test
    void photosThatAreStillThereStaySelected() {
        show("Ada", 1, 2, 3, 4);
        selection.select(1);
        selection.extendTo(2);
        show("Ada", 2, 3, 4);
        assertThat(ids()).containsExactly(2L, 3L);
        show("Ada", 4);
        assertThat(ids()).as("the next one").containsExactly(4L);
        assertThat(selection.photo()).isPresent();
    }

    private void show(String label, long... ids) {
        photos.setAll(Arrays.stream(ids).mapToObj(id -> PhotoRows.of(id, label)).toList());
    }

    private List<Long> ids() {
        return selection.photos().stream().map(PhotoRow::id).toList();
    }
}
