package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import lookalike.ui.common.Page;
import lookalike.ui.settings.Language;
import org.junit.jupiter.api.Test;

/**
 * Tests that each invitation to drop something has a button that opens it, because drag and drop does not work on some desktops or by
 * keyboard.
 */
class OpenOfferTest extends PageDriver {

    @Test
    void aDatasetCanBeOpenedWhereverOneCanBeDropped() throws IOException {
        restartWithoutDataset(Language.ENGLISH);
        assertThat(isOffered("list-open-dataset")).isTrue();
        show(Page.PERSON);
        assertThat(isOffered("wall-list-open-dataset")).isTrue();
        show(Page.MAP);
        assertThat(isOffered("map-open-dataset")).isTrue();
        chosen.dataset = Optional.of(smallDataset());
        fire("map-open-dataset");
        await("the small dataset", () -> people().getItems().size() == 3);
        assertThat(isOffered("list-open-dataset")).isFalse();
    }

    @Test
    void theFirstStepsOfferToOpenAPhoto() {
        showFirstSteps();
        chosen.photos = List.of(HOME.sampleCast().resolve("Ada Sterling/ada-sterling-1.jpg"));
        assertThat(isOffered("first-open-photo")).isTrue();
        fire("first-open-photo");
        await("its match", () -> app.compare().state().match().get() != null);
    }

    private void fire(String id) {
        robot.interact(() -> ((Button) node(id).orElseThrow()).fire());
    }

    /** True if a button exists and is visible with all its parents. */
    private boolean isOffered(String id) {
        return onWindow(() -> {
            for (Node node = node(id).orElse(null); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return node(id).isPresent();
        });
    }
}
