package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import lookalike.evaluate.PhotoOutcome;
import lookalike.stats.Aggregate;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;
import lookalike.ui.settings.Theme;
import org.junit.jupiter.api.Test;

/** Tests the accuracy page: stored results, the photos behind the figures, and its look. */
class AccuracyPageTest extends WindowDriver {

    @Test
    void aResultIsShownAtTheNextStartWithItsDate() {
        evaluate();
        String verdict = text("#report-verdict");
        String date = text("#measured-on");
        assertThat(date).matches("Measured on \\w+ \\d{1,2}, \\d{4}.*\\d{1,2}:\\d{2}.*");
        assertThat(robot.lookup("#outdated").query().getParent().isVisible()).isFalse();
        openAgain();
        openThePage();
        await("the report of the last start", () -> text("#report-verdict").equals(verdict));
        assertThat(text("#measured-on")).isEqualTo(date);
        assertThat(text("#outdated")).isEmpty();
        assertThat(robot.lookup(".notice-card").queryAll())
                .as("nothing has just ended")
                .isEmpty();
        assertThat(robot.lookup("#export-report").query().isDisabled()).isFalse();
    }

    @Test
    void aChangedDatasetIsToldAndMeasuredAgain() {
        evaluate();
        String verdict = text("#report-verdict");
        excludeAPhoto();
        await("that the figures are old", () -> text("#outdated").contains("has changed"));
        assertThat(text("#report-verdict")).as("the old figures").isEqualTo(verdict);
        openAgain();
        openThePage();
        await("the same at the next start", () -> text("#outdated").contains("has changed"));
        robot.clickOn("#measure-again");
        await(
                "new figures",
                () -> text("#outdated").isEmpty()
                        && robot.lookup("#report-verdict").tryQuery().isPresent());
    }

    @Test
    void eachWayToCompareHasItsOwnResult() {
        evaluate();
        String mean = text("#measured-on");
        robot.interact(() -> choice("#aggregate").setValue(Aggregate.NEAREST));
        await("that the choices are others", () -> text("#outdated").contains("other choices: Average face"));
        robot.interact(() -> robot.lookup("#evaluate").queryButton().fire());
        await("the other result", () -> text("#outdated").isEmpty());
        robot.interact(() -> choice("#aggregate").setValue(Aggregate.MEAN));
        await(
                "the first result",
                () -> text("#outdated").isEmpty() && text("#measured-on").equals(mean));
    }

    @Test
    void aDamagedResultIsIgnored() throws IOException {
        evaluate();
        try (Stream<Path> files = Files.list(folders().catalogs())) {
            Path kept = files.filter(file -> file.toString().endsWith(".accuracy.json"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(kept, "{\"version\": 1, \"evaluations\": [{]}");
        }
        openAgain();
        openThePage();
        await("something to evaluate", () -> !robot.lookup("#evaluate").query().isDisabled());
        assertThat(robot.lookup("#accuracy-placeholder").tryQuery()).isPresent();
        assertThat(robot.lookup(".dialog-pane").tryQuery()).isEmpty();
        evaluate();
    }

    @Test
    void aFigureLeadsToItsPhotosByMouseAndKeyboard() {
        evaluate();
        Hyperlink link = links().get(0);
        int count = Integer.parseInt(link.getText().replaceAll("\\D", ""));
        robot.interact(() -> {
            link.requestFocus();
            assertThat(link.isFocused()).isTrue();
        });
        robot.type(KeyCode.SPACE);
        await("the photos", () -> robot.lookup("#outcomes").tryQuery().isPresent());
        TableView<PhotoOutcome> table = outcomes();
        assertThat(table.getItems()).hasSize(count).allMatch(PhotoOutcome::misnamed);
        assertThat(text("#figure-photos-title")).startsWith(count + " photo").endsWith("named wrongly");
        assertThat(table.isFocused()).isTrue();
        TableColumn<PhotoOutcome, ?> rank = table.getColumns().get(2);
        robot.interact(() -> {
            rank.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(rank));
        });
        assertThat(table.getItems()).extracting(photo -> -photo.rank()).isSorted();

        PhotoOutcome first = table.getItems().get(0);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
        robot.type(KeyCode.ENTER);
        await("the person's page", () -> app.services().page().get() == Page.PERSON);
        assertThat(app.people().state().person().get().label()).isEqualTo(first.label());

        robot.clickOn("#page-accuracy");
        robot.interact(() -> robot.lookup("#show-people").<ToggleButton>query().fire());
        await("the people", () -> robot.lookup("#misnamed-people").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#show-photos").<ToggleButton>query().fire());
        robot.clickOn("#open-outcome");
        await(
                "the photo",
                () -> app.services().page().get() == Page.COMPARE
                        && text("#already").contains(first.photo()));

        robot.clickOn("#page-accuracy");
        robot.interact(() -> outcomes().requestFocus());
        robot.type(KeyCode.ESCAPE);
        await("the report", () -> robot.lookup("#outcomes").tryQuery().isEmpty());
        assertThat(robot.lookup("#report-verdict").query().getParent().getScene())
                .isNotNull();
    }

    @Test
    void boxesAndTablesFollowTheSizeOfTheTextBothWays() {
        evaluate();
        ComboBox<?> box = choice("#estimator");
        double width = box.getWidth();
        TableView<?> table = robot.lookup("#identification").query();
        double height = table.getHeight();
        size(200);
        await("a wider box", () -> box.getWidth() > 1.4 * width && table.getHeight() > 1.6 * height);
        size(100);
        await(
                "a box as before",
                () -> Math.abs(box.getWidth() - width) < 2 && Math.abs(table.getHeight() - height) < 2);
    }

    @Test
    void theColoursOfMeasuresAndOfPeopleAreNotTheSame() {
        evaluate();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            robot.interact(() -> app.appearance().choose(look -> look.withTheme(theme)));
            robot.interact(() -> stage.getScene().getRoot().applyCss());
            List<String> measures = colours(".measure-chart .chart-series-line");
            List<String> people = colours(".people-chart .chart-series-area-line");
            assertThat(measures).hasSize(2).doesNotContainAnyElementsOf(people);
            assertThat(people).hasSize(2);
            assertThat(measures)
                    .containsExactlyInAnyOrder(
                            theme == Theme.DARK ? "0x4493f8ff" : "0x0969daff",
                            theme == Theme.DARK ? "0xd29922ff" : "0xbf8700ff");
        }
    }

    private List<String> colours(String lines) {
        return robot.lookup(lines).<Shape>queryAll().stream()
                .map(line -> line.getStroke().toString())
                .distinct()
                .toList();
    }

    private void size(int percent) {
        robot.interact(() -> app.appearance().choose(look -> look.withText(percent)));
        robot.interact(() -> ((Region) stage.getScene().getRoot()).layout());
    }

    private void openThePage() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.clickOn("#page-accuracy");
    }

    private void evaluate() {
        openThePage();
        await("something to evaluate", () -> !robot.lookup("#evaluate").query().isDisabled());
        robot.clickOn("#evaluate");
        await("the report", () -> robot.lookup("#report-verdict").tryQuery().isPresent());
        assertThat(Texts.locale().getLanguage()).isEqualTo("en");
    }

    private void excludeAPhoto() {
        int all = app.people().state().gallery().get().size();
        robot.interact(() -> {
            app.people().state().person().set(app.people().state().people().get(0));
            app.services().page().set(Page.PERSON);
            app.people().state().everyone().set(false);
        });
        await("a person's photos", () -> photos().size() == 5);
        robot.interact(() -> robot.lookup("#photos").query().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.DELETE);
        await("a smaller gallery", () -> app.people().state().gallery().get().size() == all - 1);
        robot.clickOn("#page-accuracy");
    }

    private List<Hyperlink> links() {
        return robot.lookup("#identification .figure-link").<Hyperlink>queryAll().stream()
                .filter(Hyperlink::isVisible)
                .toList();
    }

    private TableView<PhotoOutcome> outcomes() {
        return robot.lookup("#outcomes").query();
    }
}
