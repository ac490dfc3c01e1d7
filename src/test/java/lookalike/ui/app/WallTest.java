package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import lookalike.catalog.PersonSummary;
import lookalike.ui.browse.PeopleFilter;
import lookalike.ui.browse.PersonBadge;
import lookalike.ui.common.Page;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.Test;

/** Tests the People page as the user sees it: the wall of faces, its people, the selection, and the commands for selected people. */
class WallTest extends WindowDriver {

    @Test
    void everyoneIsThereAndSearchFiltersAndOrderAreThoseOfTheSidebar() {
        showWall();
        assertThat(listed())
                .hasSize(32)
                .startsWith("Ada Sterling", "Adrian Cole")
                .endsWith("Victor Salazar");
        assertThat(tiles()).hasSize(32);
        robot.clickOn("#wall-search").write("MOREAU");
        await("one hit", () -> listed().equals(List.of("Bianca Moreau")));
        assertThat(people().getItems()).extracting(PersonSummary::name).containsExactly("Bianca Moreau");
        robot.type(KeyCode.ESCAPE);
        await("everyone", () -> listed().size() == 32);

        assertThat(robot.lookup("#wall-filter-problems").tryQuery()).isEmpty();
        robot.interact(() ->
                app.people().state().findings().set(Map.of("Kira Nakamura", new PersonBadge("Wrong face?", true))));
        await("a filter", () -> chip("problems").getText().equals("Problems 1"));
        assertThat(badges()).containsExactly("Wrong face?");
        robot.clickOn("#wall-filter-problems");
        await("who has one", () -> listed().equals(List.of("Kira Nakamura")));
        robot.clickOn("#wall-to-health");
        assertThat(app.services().page().get()).isEqualTo(Page.HEALTH);
        robot.clickOn("#page-person");
        robot.clickOn("#wall-filter-all");
        await("everyone again", () -> listed().size() == 32);

        robot.interact(() -> app.people().state().filter().set(PeopleFilter.ALL.withOrder(PeopleFilter.Order.NEWEST)));
        await("another order", () -> !listed().get(0).equals("Ada Sterling"));
        assertThat(robot.lookup("#wall-letters").query().isVisible())
                .as("letters belong to names")
                .isFalse();
        long newest = app.people().state().people().stream()
                .mapToLong(PersonSummary::newest)
                .max()
                .orElseThrow();
        assertThat(grid().getItems().get(1).orElseThrow().newest()).isEqualTo(newest);
    }

    @Test
    void peopleAreSelectedByMouseAndKeyboard() {
        showWall();
        Region foot = robot.lookup("#wall-foot").query();
        assertThat(foot.isVisible()).isFalse();
        robot.clickOn(tile("Bruno Castellan"));
        assertThat(selected()).containsExactly("Bruno Castellan");
        robot.press(KeyCode.CONTROL).clickOn(tile("Ada Sterling")).release(KeyCode.CONTROL);
        assertThat(selected()).containsExactly("Ada Sterling", "Bruno Castellan");
        assertThat(text("#wall-selected")).isEqualTo("2 people selected");
        assertThat(foot.isVisible()).isTrue();
        robot.press(KeyCode.SHIFT).clickOn(tile("Cassia Lindholm")).release(KeyCode.SHIFT);
        assertThat(selected()).hasSize(5).startsWith("Ada Sterling").endsWith("Cassia Lindholm");
        robot.clickOn(tile("Ada Sterling"));
        assertThat(selected()).containsExactly("Ada Sterling");
        robot.type(KeyCode.RIGHT);
        assertThat(selected()).containsExactly("Adrian Cole");
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selected()).containsExactly("Adrian Cole", "Bianca Moreau");
        robot.type(KeyCode.END);
        assertThat(selected()).containsExactly("Victor Salazar");
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(selected()).hasSize(32);
        robot.type(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
        robot.clickOn(tile("Ada Sterling")).clickOn("#wall-select-none");
        assertThat(selected()).isEmpty();
        assertThat(foot.isVisible()).isFalse();
    }

    @Test
    void aPersonIsOpenedAndThereAreWaysBack() {
        showWall();
        robot.doubleClickOn(tile("Clara Whitfield"));
        await("her page", () -> text("#person-name").equals("Clara Whitfield") && photos().size() == 5);
        assertThat(robot.lookup("#wall-page").query().isVisible()).isFalse();
        assertThat(tiles()).as("none that nobody sees").isEmpty();
        robot.clickOn("#person-back");
        assertThat(selected()).containsExactly("Clara Whitfield");
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        await("the next page", () -> text("#person-name").equals("Daphne Okafor"));
        robot.type(KeyCode.ESCAPE);
        assertThat(selected()).containsExactly("Daphne Okafor");
        robot.type(KeyCode.ENTER);
        robot.clickOn("#page-person");
        assertThat(robot.lookup("#wall-page").query().isVisible()).isTrue();

        robot.type(KeyCode.SPACE);
        Node large = robot.lookup("#large-view").query();
        await(
                "the large view",
                () -> large.isVisible()
                        && robot.lookup(".large-place").queryLabeled().getText().equals("Photo 1 of 5"));
        robot.type(KeyCode.RIGHT);
        assertThat(robot.lookup(".large-place").queryLabeled().getText()).isEqualTo("Photo 2 of 5");
        await(
                "its picture",
                () -> robot.from(large)
                        .lookup((Node node) -> node instanceof ImageView view && view.getImage() != null)
                        .tryQuery()
                        .isPresent());
        String second = photos().get(1).path();
        assertThat(grid().getItems()).noneMatch(tile -> covers(tile, second));
        robot.type(KeyCode.C);
        await("its face on the tile", () -> grid().getItems().stream().anyMatch(tile -> covers(tile, second)));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("the first one again", () -> grid().getItems().stream().noneMatch(tile -> covers(tile, second)));
        robot.type(KeyCode.ESCAPE);
        assertThat(large.isVisible()).isFalse();
        assertThat(selected()).containsExactly("Daphne Okafor");
    }

    @Test
    void decisionsAreMadeAndTakenBackOnTheWall() {
        showWall();
        robot.clickOn(tile("Adrian Cole")).type(KeyCode.F2);
        robot.write("Aaron Cole").type(KeyCode.ENTER);
        await("another name", () -> listed().get(0).equals("Aaron Cole"));
        await("the selection follows", () -> selected().equals(List.of("Aaron Cole")));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("as before", () -> listed().get(1).equals("Adrian Cole"));
        robot.clickOn(tile("Bianca Moreau"));
        robot.press(KeyCode.CONTROL).clickOn(tile("Desmond Price")).release(KeyCode.CONTROL);
        robot.type(KeyCode.DELETE);
        await("two are out", () -> badges().equals(List.of("Excluded", "Excluded")));
        assertThat(isTold("Excluded 2 people from matching")).isTrue();
        await("a smaller gallery", () -> app.people().state().gallery().get().size() == 150);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("all are in", () -> badges().isEmpty());
        robot.clickOn("#wall-merge").clickOn("#merge-dialog-yes");
        await("one person", () -> listed().size() == 31);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("two people", () -> listed().size() == 32);
        robot.clickOn(tile("Ada Sterling")).clickOn("#wall-move");
        await("the dialog", () -> robot.lookup("#picker-name").tryQuery().isPresent());
        robot.clickOn("#picker-name").write("Zoë").type(KeyCode.ENTER);
        await("all her photos are another's", () -> listed().get(31).equals("Zoë"));
        assertThat(listed()).doesNotContain("Ada Sterling").hasSize(32);
    }

    @Test
    void favouritesAndGroupsFilterPeopleAndMatches() {
        showWall();
        robot.clickOn(tile("Ada Sterling"));
        robot.press(KeyCode.CONTROL).clickOn(tile("Victor Salazar")).release(KeyCode.CONTROL);
        robot.clickOn("#wall-add-to-group").clickOn("#group-favourites");
        await("stars", () -> stars() == 2);
        assertThat(isTold("Added 2 people to Favourites")).isTrue();
        robot.clickOn("#wall-add-to-group").clickOn("#new-group");
        robot.clickOn("#group-name").write("actors").type(KeyCode.ENTER);
        await(
                "another group",
                () -> robot.lookup("#wall-group-actors").tryQuery().isPresent());
        assertThat(((ToggleButton) robot.lookup("#wall-group-actors").query()).getText())
                .as("one of those of celebrities")
                .isEqualTo("Actors 2");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await("it is gone", () -> robot.lookup("#wall-group-actors").tryQuery().isEmpty());
        robot.clickOn("#wall-group-favourites");
        await("two people", () -> listed().equals(List.of("Ada Sterling", "Victor Salazar")));
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("bianca-moreau.jpg"))));
        await("the matches of the group", () -> matches().size() == 2);
        assertThat(matches())
                .extracting(match -> match.person().name())
                .containsExactlyInAnyOrder("Ada Sterling", "Victor Salazar");
        assertThat(text("#so-far")).isEqualTo("Only people of the group Favourites");
        assertThat(people().getItems()).hasSize(2);
        robot.interact(() -> app.people().state().filter().set(PeopleFilter.ALL));
        await("those of everyone", () -> matches().size() == 10);
        assertThat(matches().get(0).person().name()).isEqualTo("Bianca Moreau");
    }

    private long stars() {
        return tiles().stream()
                .filter(tile -> tile.lookup(".tile-star").isVisible())
                .count();
    }

    @Test
    void theTilesHaveTheSizeThatWasChosenAndLettersLeadToNames() {
        showWall();
        assertThat(grid().getCellWidth()).isEqualTo(113);
        robot.interact(() -> app.wall().state().side().set(240));
        await("large tiles", () -> tiles().get(0).getWidth() == 240);
        assertThat(tiles()).as("only those in sight").hasSizeLessThan(20);
        Node letters = robot.lookup("#wall-letters").query();
        robot.interact(letters::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        await("the letter C", () -> inSight("Cassia Lindholm"));
        robot.clickOn(letters.lookupAll(".letter").toArray(Node[]::new)[19]);
        await("the letter T", () -> inSight("Tobias Engel"));
        robot.clickOn(tile("Tobias Engel"));
        robot.write("des");
        await("who is typed", () -> selected().equals(List.of("Desmond Price")) && inSight("Desmond Price"));
        openAgain();
        showWall();
        assertThat(grid().getCellWidth()).isEqualTo(240);
    }

    private void showWall() {
        await(
                "the people",
                () -> isRead("32 people · 160 photos")
                        && app.people().state().matcher().get() != null);
        robot.interact(() -> app.services().page().set(Page.PERSON));
        await("the wall", () -> !tiles().isEmpty());
    }

    private ToggleButton chip(String id) {
        return robot.lookup("#wall-filter-" + id).query();
    }

    private GridView<Optional<PersonSummary>> grid() {
        return robot.lookup("#wall").query();
    }

    private List<String> listed() {
        return grid().getItems().stream()
                .flatMap(Optional::stream)
                .map(PersonSummary::name)
                .toList();
    }

    private List<String> selected() {
        return app.wall().state().selected().get().stream()
                .map(PersonSummary::name)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<GridCell<Optional<PersonSummary>>> tiles() {
        return robot.lookup(".person-tile").queryAll().stream()
                .map(node -> (GridCell<Optional<PersonSummary>>) node)
                .filter(tile ->
                        !tile.isEmpty() && tile.isVisible() && tile.getParent().isVisible())
                // Not the tile for a new person.
                .filter(tile -> tile.getItem().isPresent())
                .toList();
    }

    private GridCell<Optional<PersonSummary>> tile(String name) {
        return tiles().stream()
                .filter(tile -> tile.getItem().orElseThrow().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean covers(Optional<PersonSummary> tile, String photo) {
        return tile.flatMap(PersonSummary::cover).filter(photo::equals).isPresent();
    }

    private boolean inSight(String name) {
        return tiles().stream()
                .anyMatch(tile -> tile.getItem().orElseThrow().name().equals(name));
    }

    private List<String> badges() {
        return tiles().stream()
                .map(tile -> (Label) tile.lookup(".tile-badge"))
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }
}
