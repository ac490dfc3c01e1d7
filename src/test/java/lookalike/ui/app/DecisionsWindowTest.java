package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Tests the list of decisions: they are listed, undone and redone in any order, exported to a file and imported again. */
class DecisionsWindowTest extends PersonPageDriver {

    @Test
    void decisionsAreListedUndoneAndTakenToAFileAndBack() throws IOException {
        openTheSmallDataset();
        robot.interact(() -> inMenuBar("menu-decisions").fire());
        await("an empty list", () -> robot.lookup("#decision-table").tryQuery().isPresent() && rows().isEmpty());
        assertThat(robot.lookup("#undo-step").queryButton().isDisabled()).isTrue();
        robot.interact(() -> stage.toFront());
        show("Bianca Moreau");
        rename("Zoë");
        await("the name", () -> names().contains("Zoë"));
        focusPhotos();
        robot.type(KeyCode.DELETE);
        await("both decisions", () -> rows().size() == 2);
        assertThat(rows().get(0))
                .contains("Excluded from matching", "Bianca Moreau/bianca-moreau-1.jpg", "state=ACTIVE");
        assertThat(rows().get(1)).contains("Renamed to Zoë", "about=Bianca Moreau");

        Path file = data.resolve("decisions.csv");
        chosen.saved = Optional.of(file);
        robot.interact(() -> robot.lookup("#export-decisions").queryButton().fire());
        await("the file", () -> Files.exists(file) && isTold("decisions.csv was saved"));
        assertThat(Files.readAllLines(file)).hasSize(3);

        robot.interact(() -> table().getSelectionModel().select(1));
        robot.interact(() -> robot.lookup("#undo-step").queryButton().fire());
        await("her own name", () -> names().contains("Bianca Moreau"));
        await("an undone step", () -> rows().get(1).contains("state=UNDONE"));
        assertThat(table().getSelectionModel().getSelectedIndex())
                .as("stays selected")
                .isEqualTo(1);
        assertThat(text("#person-counts")).as("the later one holds").contains("1 excluded");
        assertThat(robot.lookup("#redo-step").queryButton().isDisabled()).isFalse();
        robot.interact(() -> app.services().undo().undo());
        await("the other name again", () -> names().contains("Zoë"));
        robot.interact(() -> app.services().undo().undo());
        robot.interact(() -> app.services().undo().undo());
        await(
                "the dataset as it was",
                () -> names().contains("Bianca Moreau")
                        && rows().stream().allMatch(row -> row.contains("state=UNDONE")));

        Files.writeString(file, Files.readString(file) + "merge,nobody,,somebody,,,,,,\n");
        chosen.toOpen = Optional.of(file);
        robot.interact(() -> robot.lookup("#import-decisions").queryButton().fire());
        await("the decisions of the file", () -> names().contains("Zoë") && rows().size() == 4);
        assertThat(text("#import-summary")).isEqualTo("2 decisions added, 0 already there, 1 not possible");
        assertThat(robot.lookup("#import-refused").<TextArea>query().getText())
                .isEqualTo("Row 4: there is no person nobody in the catalogue");
        robot.interact(() -> app.services().undo().undo());
        await(
                "all undone together",
                () -> names().contains("Bianca Moreau")
                        && text("#person-counts").equals("3 photos, 3 used"));
    }

    private List<String> rows() {
        return table().getItems().stream().map(Object::toString).toList();
    }

    private TableView<?> table() {
        return robot.lookup("#decision-table").query();
    }
}
