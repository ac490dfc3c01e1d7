package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.Test;

/**
 * Tests the header: its menu, the parts that it hides when space is short, the keys for the text size, and the place where a drop is
 * shown.
 */
class HeaderTest extends WindowDriver {

    private static final List<String> SIZES = List.of("1280x800", "960x600");

    @Test
    void altOrF10OpensTheMenu() {
        MenuButton menu = robot.lookup("#menu").query();
        robot.type(KeyCode.F10);
        await("the menu", menu::isShowing);
        assertThat(menu.getItems())
                .extracting(item -> item.getText().replace("_", ""))
                .containsExactly("File", "Edit", "View", "Dataset", "Help");
        robot.type(KeyCode.ESCAPE);
        await("no menu", () -> !menu.isShowing());
        robot.type(KeyCode.ALT);
        await("the menu again", menu::isShowing);
        robot.type(KeyCode.ESCAPE);
        await("no menu again", () -> !menu.isShowing());
        robot.press(KeyCode.ALT).type(KeyCode.A).release(KeyCode.ALT);
        assertThat(menu.isShowing()).as("Alt with another key").isFalse();
    }

    @Test
    void theSystemsMenuBarTakesTheMenusWhereThereIsOne() {
        robot.interact(() -> {
            Commands commands = new Commands(app, stage, null, null);
            MainMenu menu = new MainMenu(
                    app.people(),
                    app.compare().state(),
                    app.services().undo(),
                    new ViewMenu(app.services().page(), app.appearance(), commands),
                    commands,
                    new SimpleBooleanProperty(),
                    () -> {},
                    true);
            MenuBar bar = (MenuBar) menu.getChildren().get(0);
            assertThat(bar.isUseSystemMenuBar()).isTrue();
            assertThat(bar.getMenus()).isEqualTo(menu.menus()).hasSize(5);
            menu.toggle();
        });
    }

    @Test
    void theBarIsAsHighAsDrawn() {
        assertThat(header().getHeight()).isCloseTo(52, within(1.0));
        Bounds pages = inHeader("#page-compare")
                .getParent()
                .localToScene(inHeader("#page-compare").getParent().getLayoutBounds());
        assertThat(pages.getCenterX()).isCloseTo(stage.getScene().getWidth() / 2, within(2.0));
    }

    @Test
    void nothingIsCutOffAtAnySize() {
        for (int percent : List.of(100, 150, 200)) {
            robot.interact(() -> app.appearance().choose(a -> a.withText(percent)));
            for (String size : SIZES) {
                resize(size);
                check(size + " at " + percent + " %");
            }
        }
        assertThat(isShown("#dataset")).isFalse();
        robot.interact(() -> app.appearance().choose(a -> a.withText(100)));
        resize("1280x800");
        assertThat(isShown("#dataset")).isTrue();
        assertThat(isShown(".app-name")).isTrue();
    }

    @Test
    void germanFitsAsWell() throws IOException {
        closeTheWindow();
        Files.writeString(
                data.resolve("settings.json"),
                "{\"introduced\": true, \"appearance\": {\"language\": \"GERMAN\", \"textPercent\": 200}}");
        try {
            openTheWindow();
            for (String size : SIZES) {
                resize(size);
                check("German in " + size);
            }
        } finally {
            Texts.use(Locale.US);
        }
    }

    @Test
    void everyPlusAndMinusChangesTheText() {
        assertThat(percent()).isEqualTo(100);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        assertThat(percent()).isEqualTo(115);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(percent()).isEqualTo(130);
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(percent()).isEqualTo(150);
        robot.push(KeyCode.CONTROL, KeyCode.ADD);
        assertThat(percent()).isEqualTo(175);
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        robot.push(KeyCode.CONTROL, KeyCode.SUBTRACT);
        assertThat(percent()).isEqualTo(130);
        robot.push(KeyCode.CONTROL, KeyCode.NUMPAD0);
        assertThat(percent()).isEqualTo(100);
    }

    @Test
    void theDatasetThatIsBeingOpenedIsNamed() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> {
            app.people().state().opening().set("Labeled Faces");
            assertThat(robot.lookup("#dataset").<MenuButton>query().getText()).isEqualTo("Opening Labeled Faces…");
            app.people().state().opening().set("");
        });
        assertThat(robot.lookup("#dataset").<MenuButton>query().getText()).isEqualTo("Sample cast");
    }

    @Test
    void onlyWhatTakesADropLightsUp() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drag(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        assertThat(lit()).containsExactly("dropping");
        robot.drop();
        await("its matches", () -> matches().size() == 10);
        robot.interact(() -> app.services().page().set(Page.ACCURACY));
        drag(HOME.sampleProbes().resolve("adrian-cole.jpg"));
        assertThat(lit()).isEmpty();
        robot.drop();
        await("the page of the matches", () -> app.services().page().get() == Page.COMPARE);
        await("matches of the second photo", () -> text("#sentence").contains("Adrian Cole"));
        drag(smallDataset());
        assertThat(lit()).containsExactly("dropping-folder");
        robot.drop();
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        assertThat(lit()).isEmpty();
    }

    private List<String> lit() {
        return robot.lookup("#main").query().getPseudoClassStates().stream()
                .map(PseudoClass::getPseudoClassName)
                .filter(name -> name.startsWith("dropping"))
                .sorted()
                .toList();
    }

    private int percent() {
        return app.services().settings().get().appearance().textPercent();
    }

    private void resize(String size) {
        String[] sides = size.split("x");
        robot.interact(() -> {
            stage.setWidth(Double.parseDouble(sides[0]));
            stage.setHeight(Double.parseDouble(sides[1]));
        });
        await("the size", () -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return stage.getScene().getWidth() == Double.parseDouble(sides[0]);
        });
    }

    /** Checks that each part of the header has its preferred width, lies within the header, and does not overlap the others. */
    private void check(String when) {
        List<Region> shown = shown();
        assertThat(shown).as(when).hasSizeGreaterThanOrEqualTo(3);
        double last = 0;
        for (Region node : shown) {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertThat(node.getWidth()).as("%s: %s", when, node).isGreaterThanOrEqualTo(node.prefWidth(-1) - 1);
            assertThat(bounds.getMinX()).as("%s: %s", when, node).isGreaterThanOrEqualTo(last - 1);
            assertThat(bounds.getMaxY()).as("%s: %s", when, node).isLessThanOrEqualTo(header().getHeight());
            last = bounds.getMaxX();
        }
        assertThat(last).as(when).isLessThanOrEqualTo(stage.getScene().getWidth());
    }

    private List<Region> shown() {
        return Stream.of(
                        "#menu",
                        ".app-name",
                        "#dataset",
                        "#page-compare",
                        "#page-person",
                        "#page-map",
                        "#page-accuracy",
                        "#pages",
                        "#open-photo")
                .filter(this::isShown)
                .map(what -> (Region) inHeader(what))
                .toList();
    }

    private boolean isShown(String what) {
        Node node = inHeader(what);
        return node.isVisible() && node.getParent().isVisible() && node.isManaged();
    }

    private Node inHeader(String what) {
        return robot.from(header()).lookup(what).query();
    }

    private Region header() {
        return robot.lookup(".header-bar").query();
    }
}
