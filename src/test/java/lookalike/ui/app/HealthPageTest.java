package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import lookalike.catalog.Catalog;
import lookalike.catalog.DecisionEntry;
import lookalike.catalog.PhotoRow;
import lookalike.health.Finding;
import lookalike.health.FindingKind;
import lookalike.shared.FaultyCast;
import lookalike.ui.browse.CatalogFiles;
import lookalike.ui.browse.DecisionSteps;
import lookalike.ui.common.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the health page in the real window, with a cast that has planted errors. */
class HealthPageTest extends WindowDriver {

    private int findings;

    @Override
    @BeforeEach
    void openTheWindow() {
        Path images = data.resolve("faulty cast").toAbsolutePath();
        if (Files.notExists(images)) {
            FaultyCast.copyTo(images, CatalogFiles.of(images, folders().catalogs()));
            writeSettings("{\"introduced\": true, \"datasets\": [\"%s\"]}".formatted(images));
        }
        super.openTheWindow();
    }

    @Test
    void findingsAreDecidedByKeysAndTheNextOneAppears() {
        check();
        assertThat(selected().kind()).isEqualTo(FindingKind.SAME_PERSON);
        assertThat(text("#health-question")).isEqualTo("Are Mara Ellison and Mara Elison the same person?");
        assertThat(text("#health-place")).isEqualTo("Finding 1 of " + findings);
        await("figures", () -> text("#health-alike").matches("\\d+"));
        robot.type(KeyCode.ENTER);
        assertThat(selected().kind()).isEqualTo(FindingKind.WRONG_PERSON);
        await("one person less", () -> people(FaultyCast.OTHER_NAME) == 0);
        await(
                "a notice with Undo",
                () -> robot.lookup(".notice-action").tryQuery().isPresent());
        assertThat(badge()).isEqualTo(String.valueOf(findings - 1));
        assertThat(text("#health-counts")).isEqualTo("%d open, 1 done".formatted(findings - 1));

        robot.type(KeyCode.I);
        await("it is ignored", () -> decisions().size() == 2);
        Finding third = selected();
        robot.type(KeyCode.DOWN);
        assertThat(selected()).isNotEqualTo(third);
        robot.type(KeyCode.UP);
        assertThat(selected()).isEqualTo(third);

        robot.type(KeyCode.Z);
        await("the ignored one again", () -> selected().kind() == FindingKind.WRONG_PERSON);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the first one again", () -> selected().kind() == FindingKind.SAME_PERSON);
        await("both people again", () -> people(FaultyCast.OTHER_NAME) == 1);
        assertThat(badge()).isEqualTo(String.valueOf(findings));
    }

    @Test
    void certainFindingsAreAcceptedTogetherAndUndoneTogether() {
        check();
        robot.interact(() -> robot.lookup("#health-accept-all").queryAs(SplitMenuButton.class).getItems().stream()
                .filter(item -> "health-level-50".equals(item.getId()))
                .forEach(item -> item.fire()));
        robot.clickOn("#health-accept-all");
        await("all with a suggestion", () -> open() < findings && people(FaultyCast.OTHER_NAME) == 0);
        int left = open();
        await("one step each", () -> decisions().size() >= findings - left);
        robot.clickOn("#health-done");
        await("what is done", () -> queue().getItems().size() == findings - left);
        robot.clickOn("#health-undo");
        await("all again", () -> open() == findings && people(FaultyCast.OTHER_NAME) == 1);
    }

    @Test
    void findingsAreRememberedAndFollowDecisionsMadeElsewhere() throws IOException {
        check();
        openAgain();
        await("the count of the last check", () -> badge().equals(String.valueOf(findings)));
        assertThat(onWindow(() -> app.services().page().get() == Page.COMPARE)).isTrue();
        robot.clickOn("#page-health");
        await("the findings", () -> queue().getItems().size() == findings);
        assertThat(app.services().tasks().tasks())
                .as("nothing is checked again")
                .isEmpty();
        robot.clickOn("#health-kind-near-duplicate");
        await("the copies", () -> selected().kind() == FindingKind.NEAR_DUPLICATE);
        robot.interact(() -> {
            Catalog catalog = app.people().controller().openCatalog().orElseThrow();
            List<PhotoRow> copy = catalog.photoAt(FaultyCast.COPY).stream().toList();
            app.people()
                    .steps()
                    .makeAll(
                            new DecisionSteps.Words("exclude", "excluded"),
                            any -> catalog.decisions().exclude(copy, true).stream()
                                    .boxed()
                                    .toList(),
                            any -> {});
        });
        await("one less", () -> open() == findings - 1);
        closeTheWindow();
        try (Stream<Path> files = Files.list(folders().catalogs())) {
            Path kept = files.filter(file -> file.toString().endsWith(".health.json"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(kept, "{}");
        }
        openTheWindow();
        await("the dataset", () -> app.people().state().report().get() != null);
        assertThat(badge()).isEmpty();
        check();
        assertThat(findings).isEqualTo(open());
    }

    @Test
    void theAccuracyIsMeasured() {
        check();
        robot.clickOn("#health-measure");
        await(
                "three rates",
                () -> robot.lookup("#health-accuracy .accuracy-line").queryAll().size() == 3);
        openAgain();
        robot.clickOn("#page-health");
        await(
                "the same at the next start",
                () -> robot.lookup("#health-accuracy .accuracy-line").queryAll().size() == 3);
    }

    @Test
    void theTextMayGrowAndShrinkWhileThePageIsShown() {
        check();
        for (int percent : List.of(200, 100)) {
            robot.interact(() -> app.appearance().choose(look -> look.withText(percent)));
            await(
                    "the kinds beside or above the finding",
                    () -> seen("#health-kinds").isEmpty() == (percent == 100));
        }
    }

    private void check() {
        await(
                "the dataset",
                () -> app.people().state().settled().get() != null
                        && app.people().state().report().get() != null
                        && app.people().state().matcher().get() != null);
        robot.clickOn("#page-health");
        await("findings", () -> selected() != null);
        findings = open();
    }

    private Finding selected() {
        return app.health().state().selected().get();
    }

    private int open() {
        return app.health().state().open().get();
    }

    private String badge() {
        return robot.lookup("#count-health")
                .<Node>tryQuery()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .orElse("");
    }

    private long people(String name) {
        return app.people().state().people().stream()
                .filter(person -> person.name().equals(name))
                .count();
    }

    private List<DecisionEntry> decisions() {
        return app.people().controller().openCatalog().orElseThrow().decisions().journal();
    }

    private ListView<Finding> queue() {
        return list("#health-queue");
    }
}
