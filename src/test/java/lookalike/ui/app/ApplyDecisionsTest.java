package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import lookalike.catalog.Decisions;
import lookalike.folder.ApplyPlan.Change;
import org.junit.jupiter.api.Test;

/** Tests the window when decisions are applied to the files of a dataset, after a preview, and undone. */
class ApplyDecisionsTest extends PersonPageDriver {

    @Test
    void filesFollowTheDecisionsAfterAPreviewAndGoBack() throws IOException {
        openTheSmallDataset();
        Decisions decisions =
                app.people().controller().openCatalog().orElseThrow().decisions();
        decisions.merge(List.of("Bianca Moreau"), "Desmond Price", Optional.of("Des"));

        robot.interact(() -> inMenuBar("menu-apply-decisions").fire());
        await("the preview", () -> robot.lookup("#apply-table").tryQuery().isPresent());
        List<Change> changes =
                robot.lookup("#apply-table").<TableView<Change>>query().getItems();
        assertThat(changes).hasSize(4);
        assertThat(changes.get(0).to()).isEqualTo("Des/bianca-moreau-1.jpg");
        robot.clickOn("#apply-dialog-no");
        assertThat(small.resolve("Bianca Moreau")).exists();

        robot.interact(() -> inMenuBar("menu-apply-decisions").fire());
        await("the preview", () -> robot.lookup("#apply-table").tryQuery().isPresent());
        robot.clickOn("#apply-dialog-yes");
        await("the files", () -> Files.exists(small.resolve("Des/bianca-moreau-1.jpg")));
        await("what was done", () -> isTold("Decisions applied: 3 photos moved, 1 folder renamed"));
        await("the dataset as before", () -> names().equals(List.of("Ada Sterling", "Des")) && gallerySize() == 10);
        assertThat(small.resolve("Bianca Moreau")).doesNotExist();

        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the files where they were", () -> Files.exists(small.resolve("Bianca Moreau/bianca-moreau-1.jpg")));
        await("the decisions in force", () -> decisions.merged().containsKey("Bianca Moreau"));
        await("the dataset as before", () -> names().equals(List.of("Ada Sterling", "Des")) && gallerySize() == 10);

        decisions.undo();
        robot.interact(() -> inMenuBar("menu-apply-decisions").fire());
        await("nothing to do", () -> robot.lookup("#apply-nothing").tryQuery().isPresent());
    }
}
