package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import lookalike.catalog.PersonSummary;
import org.junit.jupiter.api.Test;

/** Tests in the window the decisions that merge two people or move photos of one person to another. */
class MergeAndMoveTest extends PersonPageDriver {

    @Test
    void aPersonIsMergedWithAnotherAndThePageFollows() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        robot.clickOn("#merge");
        await("the dialog", () -> robot.lookup("#picker-name").tryQuery().isPresent());
        assertThat(robot.lookup("#merge-dialog-yes").queryButton().isDisabled()).isTrue();
        robot.clickOn("#picker-name").write("des").type(KeyCode.ENTER);
        await("two people", () -> names().equals(List.of("Ada Sterling", "Desmond Price")));
        await("the page of both", () -> text("#person-counts").equals("6 photos, 6 used, also called Bianca Moreau"));
        assertThat(text("#person-name")).isEqualTo("Desmond Price");
        await("a gallery of two", () -> galleryPeople() == 2);
        assertThat(isTold("Merged Bianca Moreau into Desmond Price")).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("three people", () -> names().size() == 3 && galleryPeople() == 3);
        assertThat(text("#person-counts")).isEqualTo("3 photos, 3 used");
        robot.push(KeyCode.SHORTCUT, KeyCode.Y);
        await("two again", () -> names().size() == 2 && galleryPeople() == 2);
        assertThat(photos()).hasSize(6);
    }

    @Test
    void severalPeopleAreMergedUnderTheNameThatIsChosen() throws IOException {
        openTheSmallDataset();
        robot.clickOn("Bianca Moreau");
        Node ada = robot.from(people())
                .lookup(".listed-name")
                .match((Label name) -> name.getText().equals("Ada Sterling"))
                .query();
        robot.press(KeyCode.CONTROL).clickOn(ada).release(KeyCode.CONTROL);
        assertThat(people().getSelectionModel().getSelectedItems()).hasSize(2);
        robot.interact(() -> inPeopleMenu("merge-people").fire());
        ChoiceBox<PersonSummary> names = robot.lookup("#merge-name").query();
        assertThat(names.getValue().name()).as("who has most photos").isEqualTo("Ada Sterling");
        robot.interact(() -> names.setValue(names.getItems().get(1)));
        robot.clickOn("#merge-dialog-yes");
        await("two people", () -> names().equals(List.of("Bianca Moreau", "Desmond Price")));
        assertThat(people().getSelectionModel().getSelectedItem().name()).isEqualTo("Bianca Moreau");
        assertThat(people().getSelectionModel().getSelectedItem().furtherNames())
                .containsExactly("Ada Sterling");
    }

    @Test
    void selectedPhotosAreMovedAndExcludedTogether() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        focusPhotos();
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        moveTo("Zoë");
        await("a new person", () -> names().contains("Zoë") && photos().size() == 1);
        await("a gallery of four", () -> galleryPeople() == 4);
        assertThat(isTold("Moved 2 photos to Zoë")).isTrue();
        focusPhotos();
        moveTo("zo");
        await("all of hers", () -> names().equals(List.of("Ada Sterling", "Desmond Price", "Zoë")));
        await("the page of the person who has them", () -> text("#person-name").equals("Zoë") && photos().size() == 3);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("as it was", () -> names().equals(List.of("Ada Sterling", "Bianca Moreau", "Desmond Price")));
        await("her page", () -> text("#person-name").equals("Bianca Moreau") && photos().size() == 3);
        focusPhotos();
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.type(KeyCode.DELETE);
        await("none used", () -> text("#person-counts").equals("3 photos, 0 used, 3 excluded"));
        assertThat(isTold("Excluded 3 photos from matching")).isTrue();
        robot.type(KeyCode.DELETE);
        await("all used", () -> text("#person-counts").equals("3 photos, 3 used"));
    }

    @Test
    void theNameOfAnotherPersonOffersToMergeAlsoWhereItWasMergedAway() throws IOException {
        openTheSmallDataset();
        show("Bianca Moreau");
        rename("ada sterling");
        await("the offer", () -> robot.lookup("#merge-offer").tryQuery().isPresent());
        robot.clickOn("#merge-offer-no");
        assertThat(names()).containsExactly("Ada Sterling", "Bianca Moreau", "Desmond Price");
        rename("Ada Sterling");
        await("the offer", () -> robot.lookup("#merge-offer-yes").tryQuery().isPresent());
        robot.clickOn("#merge-offer-yes");
        await("two people", () -> names().equals(List.of("Ada Sterling", "Desmond Price")));
        await("her page", () -> text("#person-name").equals("Ada Sterling"));
        show("Desmond Price");
        rename("Bianca Moreau");
        await("the offer", () -> robot.lookup("#merge-offer-yes").tryQuery().isPresent());
        assertThat(robot.lookup("#merge-offer")
                        .lookup(".dialog-words")
                        .<Label>query()
                        .getText())
                .startsWith("Bianca Moreau is another name of Ada Sterling.");
        robot.clickOn("#merge-offer-no");
        assertThat(names()).hasSize(2);
    }

    private void moveTo(String name) {
        robot.type(KeyCode.M);
        await("the dialog", () -> robot.lookup("#picker-name").tryQuery().isPresent());
        robot.clickOn("#picker-name").write(name).type(KeyCode.ENTER);
    }

    private MenuItem inPeopleMenu(String id) {
        return people().getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private int galleryPeople() {
        return app.people().state().gallery().get().people().size();
    }
}
