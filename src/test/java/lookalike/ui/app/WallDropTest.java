package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Page;
import org.controlsfx.control.GridCell;
import org.junit.jupiter.api.Test;

/** Tests drops on the wall of people: photos for a person, photos of a new person, and people onto each other to merge them. */
class WallDropTest extends PersonPageDriver {

    @Test
    void photosAreAddedToAPersonAndTakenBack() throws IOException {
        openTheSmallDataset();
        Path photo = HOME.sampleProbes().resolve("bianca-moreau.jpg");
        Path folder = small.resolve("Bianca Moreau");
        showWall();
        drag(photo);
        robot.moveTo(tile("Bianca Moreau")).drop();
        await("a photo more", () -> person("Bianca Moreau").photos() == 4);
        assertThat(folder.resolve("bianca-moreau.jpg")).hasSameBinaryContentAs(photo);
        await("the notice", () -> isTold("Added 1 photo to Bianca Moreau"));
        assertThat(photo).as("a copy").exists();

        drag(photo);
        robot.moveTo(tile("Bianca Moreau")).drop();
        await("what is there already", () -> isTold("1 is there already"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("as before", () -> person("Bianca Moreau").photos() == 3);
        assertThat(folder.resolve("bianca-moreau.jpg")).doesNotExist();
    }

    @Test
    void aNewPersonHasANameAndTheNameOfAnotherOffersToAddToThatOne() throws IOException {
        openTheSmallDataset();
        Path photos = Files.createDirectories(data.resolve("Zoe_K"));
        Files.copy(HOME.sampleProbes().resolve("ada-sterling.jpg"), photos.resolve("1.jpg"));
        showWall();
        drag(photos);
        robot.moveTo(place()).drop();
        await("the question", () -> robot.lookup("#new-person-name").tryQuery().isPresent());
        assertThat(robot.lookup("#new-person-name").queryTextInputControl().getText())
                .isEqualTo("Zoe K");
        robot.clickOn("#new-person-dialog-yes");
        await("the new person", () -> names().contains("Zoe K"));
        assertThat(small.resolve("Zoe K/1.jpg")).exists();
        await("the photo", () -> person("Zoe K").usable() == 1);

        drag(photos.resolve("1.jpg"));
        robot.moveTo(place()).drop();
        await("the question", () -> robot.lookup("#new-person-name").tryQuery().isPresent());
        robot.clickOn("#new-person-name").write("desmond price").type(KeyCode.ENTER);
        await("the offer", () -> robot.lookup("#add-offer-yes").tryQuery().isPresent());
        robot.clickOn("#add-offer-yes");
        await("a photo more", () -> person("Desmond Price").photos() == 4);
    }

    @Test
    void aPersonOnAnotherIsMergedWithIt() throws IOException {
        openTheSmallDataset();
        showWall();
        robot.drag(tile("Bianca Moreau")).dropTo(tile("Desmond Price"));
        await("the question", () -> robot.lookup("#merge-dialog-yes").tryQuery().isPresent());
        robot.clickOn("#merge-dialog-yes");
        await("two people", () -> names().equals(List.of("Ada Sterling", "Desmond Price")));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("three people", () -> names().size() == 3);
    }

    @Test
    void aPersonIsExportedAsADataset() throws IOException {
        openTheSmallDataset();
        showWall();
        chosen.folder = Optional.of(data.resolve("exported"));
        robot.clickOn(tile("Bianca Moreau")).type(KeyCode.CONTEXT_MENU);
        robot.clickOn("Export as a dataset…");
        robot.clickOn("#export-dialog-yes");
        await(
                "her photos",
                () -> chosen.folder
                        .map(folder -> folder.resolve("Bianca Moreau").toFile().list())
                        .filter(names -> names.length == 3)
                        .isPresent());
        assertThat(data.resolve("exported").toFile().list()).containsExactly("Bianca Moreau");
    }

    private void showWall() {
        robot.interact(() -> app.services().page().set(Page.PERSON));
        await("the wall", () -> cells().size() == 4);
    }

    private PersonSummary person(String name) {
        return people().getItems().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<GridCell<Optional<PersonSummary>>> cells() {
        return seen(".person-tile").stream()
                .map(node -> (GridCell<Optional<PersonSummary>>) node)
                .filter(tile -> !tile.isEmpty())
                .toList();
    }

    private Node place() {
        return cells().stream()
                .filter(tile -> tile.getItem().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Node tile(String name) {
        return cells().stream()
                .filter(tile -> tile.getItem()
                        .filter(person -> person.name().equals(name))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
