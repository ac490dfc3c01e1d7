package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Page;
import lookalike.ui.compare.core.CompareMode;
import org.junit.jupiter.api.Test;

/** Tests the sidebar: its width, the effect of a click on a person, and the keys that find and rename people. */
class SidebarTest extends WindowDriver {

    @Test
    void itIsAsWideAsTheWindowAllows() {
        awaitPeople();
        assertThat(sidebar().getWidth()).isCloseTo(200, within(1.0));
        assertThat(cells()).allSatisfy(cell -> assertThat(cell.getHeight()).isCloseTo(46, within(0.5)));
        resize(960, 600);
        await("faces only", () -> sidebar().getWidth() == 48);
        assertThat(robot.lookup(".search-box").query().isVisible()).isFalse();
        assertThat(faces())
                .allSatisfy(face -> assertThat(onScreen(face).getMaxX())
                        .as("not under the scroll bar")
                        .isLessThanOrEqualTo(onScreen(scrollBar()).getMinX()));
        robot.interact(() -> app.appearance().choose(a -> a.withText(200)));
        await("no sidebar", () -> !sidebar().isVisible());
        Region page = robot.lookup(".compare").query();
        assertThat(onScreen(page).getMinX()).isZero();
    }

    @Test
    void itIsFoldedByTheUserAndStaysSo() {
        awaitPeople();
        robot.clickOn("#fold-sidebar");
        await("faces only", () -> sidebar().getWidth() == 56);
        assertThat(app.services().settings().get().dividers().folded()).isTrue();
        openAgain();
        awaitPeople();
        await("faces only again", () -> sidebar().getWidth() == 56);
        robot.clickOn("#sidebar-search");
        await("the search over the page", () -> robot.lookup("#search").query().isFocused());
        assertThat(sidebar().getWidth()).isCloseTo(200, within(1.0));
        robot.write("moreau");
        await("one hit", () -> people().getItems().size() == 1);
        robot.type(KeyCode.ENTER);
        await(
                "her page",
                () -> app.services().page().get() == Page.PERSON && sidebar().getWidth() == 56);
        robot.type(KeyCode.F9);
        await("the whole sidebar", () -> Math.abs(sidebar().getWidth() - 200) < 1);
        assertThat(app.services().settings().get().dividers().folded()).isFalse();
    }

    @Test
    void newsIsMarkedWhereThereAreFacesOnly() {
        awaitPeople();
        resize(960, 600);
        await("faces only", () -> sidebar().getWidth() == 48);
        assertThat(robot.lookup("#sidebar-notice").query().isVisible()).isFalse();
        robot.interact(() -> app.people().state().folderChanged().set(true));
        robot.clickOn("#sidebar-notice");
        await("the whole sidebar", () -> Math.abs(sidebar().getWidth() - 200) < 1);
        robot.clickOn("#folder-dismiss");
        assertThat(app.people().state().folderChanged().get()).isFalse();
    }

    @Test
    void whereThereIsNoRoomItIsInTheMenu() {
        awaitPeople();
        robot.interact(() -> app.appearance().choose(a -> a.withText(200)));
        await("no sidebar", () -> !sidebar().isVisible());
        robot.interact(() -> inMenuBar("menu-sidebar").fire());
        await("the sidebar over the page", () -> sidebar().isVisible());
        assertThat(app.services().settings().get().dividers().folded()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.type(KeyCode.ESCAPE);
        await("no sidebar again", () -> !sidebar().isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("moreau");
        robot.clickOn("Bianca Moreau");
        await(
                "her page",
                () -> app.services().page().get() == Page.PERSON && !sidebar().isVisible());
    }

    @Test
    void aClickComparesWithThePersonAndEnterOpensThePage() {
        awaitPeople();
        robot.clickOn("Adrian Cole");
        assertThat(app.services().page().get()).as("without a photo").isEqualTo(Page.PERSON);
        drop(HOME.sampleProbes().resolve("bianca-moreau.jpg"));
        await("matches", () -> matches().size() == 10);
        await("the match", () -> shown().equals(List.of("Bianca Moreau")));
        String far = app.compare().state().closest().get().stream()
                        .noneMatch(match -> match.person().name().equals("Ada Sterling"))
                ? "Ada Sterling"
                : "Bruno Castellan";
        robot.clickOn(far);
        await("the person beside the face", () -> shown().equals(List.of(far)));
        assertThat(app.services().page().get()).isEqualTo(Page.COMPARE);
        assertThat(text("#match-name")).startsWith(far);
        robot.type(KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER);
        await("the person's page", () -> app.services().page().get() == Page.PERSON);
        assertThat(text("#person-name")).isEqualTo(far);
    }

    @Test
    void lettersLeadToAName() {
        awaitPeople();
        type("de");
        assertThat(selected()).isEqualTo("Desmond Price");
        await("the person", () -> app.people().state().person().get().name().equals("Desmond Price"));
        assertThat(cells()).extracting(cell -> cell.getItem().name()).contains("Desmond Price");
        assertThat(app.services().page().get()).isEqualTo(Page.COMPARE);
    }

    @Test
    void aLetterInTheListIsNoKeyOfTheWindow() {
        awaitPeople();
        drop(HOME.sampleProbes().resolve("group.jpg"));
        await("matches", () -> matches().size() == 10);
        CompareMode mode = app.compare().state().mode().get();
        robot.interact(() -> people().requestFocus());
        robot.type(KeyCode.G);
        assertThat(selected()).isEqualTo("Gideon Ashworth");
        assertThat(app.compare().state().mode().get()).isEqualTo(mode);
    }

    @Test
    void f2RenamesInTheListAndANameThatIsTakenOffersTheMerge() throws IOException {
        chosen.dataset = Optional.of(smallDataset());
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        await("its people", () -> people().getItems().size() == 3);
        robot.clickOn("Bianca Moreau");
        robot.type(KeyCode.F2);
        await("the field", () -> field().isPresent() && field().get().isFocused());
        assertThat(field().get().getText()).isEqualTo("Bianca Moreau");
        robot.write("ada sterling").type(KeyCode.ENTER);
        await("the offer", () -> robot.lookup("#merge-offer-no").tryQuery().isPresent());
        robot.clickOn("#merge-offer-no");
        await("no question", () -> robot.lookup("#merge-offer").tryQuery().isEmpty());
        assertThat(people().getItems()).hasSize(3);
        robot.interact(() -> people().requestFocus());
        robot.type(KeyCode.F2);
        await("the field again", () -> field().isPresent() && field().get().isFocused());
        robot.write("Bea").type(KeyCode.ENTER);
        await(
                "the name",
                () -> people().getItems().stream()
                        .anyMatch(person -> person.name().equals("Bea")));
        assertThat(field()).isEmpty();
        await("a notice", () -> isTold("Bianca Moreau is now called Bea"));
        robot.clickOn(".notice-action");
        await(
                "the former name",
                () -> people().getItems().stream()
                        .anyMatch(person -> person.name().equals("Bianca Moreau")));
        assertThat(robot.lookup(".notice-card").tryQuery()).isEmpty();
        robot.interact(() -> people().requestFocus());
        robot.type(KeyCode.F2);
        await("the field once more", () -> field().isPresent());
        robot.type(KeyCode.ESCAPE);
        await("no field", () -> field().isEmpty());
    }

    @Test
    void withoutADatasetOneCanBeOpened() throws IOException {
        awaitPeople();
        robot.interact(() -> {
            app.people().state().people().clear();
            app.people().state().folder().set(null);
        });
        chosen.dataset = Optional.of(smallDataset());
        robot.clickOn("#list-open-dataset");
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        assertThat(robot.lookup("#list-open-dataset").tryQuery().filter(Node::isVisible))
                .isEmpty();
    }

    @Test
    void theFoldsOfAnOlderProgramAreNone() throws IOException {
        closeTheWindow();
        Files.writeString(
                data.resolve("settings.json"),
                "{\"introduced\": true, \"dividers\": {\"browser\": 400, \"photo\": 0.5, \"upper\": 0.6}}");
        openTheWindow();
        awaitPeople();
        assertThat(sidebar().getWidth()).isCloseTo(200, within(1.0));
    }

    private void awaitPeople() {
        await(
                "the sample cast",
                () -> isRead("32 people · 160 photos") && people().getItems().size() == 32);
    }

    private Optional<TextField> field() {
        return robot.lookup("#rename-in-list").tryQuery();
    }

    /** Types letters so quickly that they count as one word. */
    private void type(String letters) {
        robot.interact(() -> {
            people().requestFocus();
            letters.chars()
                    .mapToObj(Character::toString)
                    .forEach(letter -> Event.fireEvent(
                            people(),
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    letter,
                                    letter,
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false)));
        });
    }

    private String selected() {
        return people().getSelectionModel().getSelectedItem().name();
    }

    /** Names of the people who are marked because the page shows them. */
    private List<String> shown() {
        return cells().stream()
                .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("shown")))
                .map(cell -> cell.getItem().name())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<ListCell<PersonSummary>> cells() {
        return robot.lookup(".person-cell").queryAll().stream()
                .map(node -> (ListCell<PersonSummary>) node)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .toList();
    }

    private List<Node> faces() {
        return cells().stream().map(cell -> cell.lookup(".person-face")).toList();
    }

    private Node scrollBar() {
        return people().lookup(".scroll-bar:vertical");
    }

    private static Bounds onScreen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void resize(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private Region sidebar() {
        return robot.lookup(".browse").query();
    }
}
