package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import lookalike.model.Role;
import lookalike.shared.TwinModel;
import lookalike.ui.common.Page;
import lookalike.ui.help.Topic;
import lookalike.ui.settings.Settings;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Tests the help window as a reader uses it. */
class HelpWindowTest extends WindowDriver {

    @Test
    void theKeyShowsItTopicsAreChosenByArrowsAndEscapeClosesIt() {
        robot.push(KeyCode.F1);
        await("the help", () -> shows(Topic.START));
        assertThat(list("#help-topics").getItems()).hasSameSizeAs(Topic.values());
        robot.push(KeyCode.DOWN);
        await("the next topic", () -> shows(Topic.KEYBOARD));
        robot.interact(() -> helpWindow().setX(37));
        robot.push(KeyCode.ESCAPE);
        await("that it is closed", () -> robot.lookup("#help").tryQuery().isEmpty());
        assertThat(app.services().settings().get().help().x()).isEqualTo(37);
        assertThat(stage.isShowing()).isTrue();
        robot.interact(() -> inMenuBar("about").fire());
        await("the same window again", () -> shows(Topic.ABOUT) && helpWindow().getX() == 37);
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        robot.interact(stage::hide);
        await("that it goes with the window", () -> robot.listWindows().stream().noneMatch(Window::isShowing));
    }

    @Test
    void itOpensAtASizeThatFitsAndKeepsItWhileTopicsAreRead() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        app.services().settings().change(s -> s.withHelp(new Settings.Bounds(-700, -50, 5000, 3000, false)));
        show(Topic.START);
        Stage help = helpWindow();
        assertThat(help.getWidth()).isEqualTo(screen.getWidth());
        assertThat(help.getHeight()).isEqualTo(screen.getHeight());
        assertThat(help.getX()).isEqualTo(screen.getMinX());
        robot.push(KeyCode.ESCAPE);
        app.services().settings().change(s -> s.withHelp(null));
        show(Topic.START);
        List<Number> changes = new ArrayList<>();
        assertThat(help.getWidth()).isEqualTo(900);
        assertThat(help.getHeight()).isEqualTo(720);
        help.widthProperty().addListener((property, before, now) -> changes.add(now));
        help.heightProperty().addListener((property, before, now) -> changes.add(now));
        help.yProperty().addListener((property, before, now) -> changes.add(now));
        for (Topic topic : Topic.values()) {
            robot.interact(() -> list("#help-topics").getSelectionModel().select(topic.ordinal()));
            await("the topic", () -> shows(topic));
        }
        assertThat(changes).isEmpty();
    }

    @Test
    void largeTextLeavesMostOfTheWindowToTheTopic() {
        robot.interact(() -> app.appearance().choose(look -> look.withText(200)));
        show(Topic.START);
        Region text = robot.lookup("#help-text").query();
        assertThat(text.getWidth()).isGreaterThan(0.6 * helpWindow().getWidth());
        robot.interact(() -> helpWindow().setWidth(480));
        assertThat(text.getWidth()).isGreaterThan(200);
    }

    @Test
    void aModelThatCameAfterTheHelpWasReadIsInItEvenWithoutNameAndLicence() throws IOException {
        show(Topic.MODELS);
        robot.push(KeyCode.ESCAPE);
        await("that it is closed", () -> robot.lookup("#help").tryQuery().isEmpty());
        TwinModel.put(app.services().folders().userModels(), Role.DESCRIPTOR, "twin");
        Path card = app.services().folders().userModels().resolve("twin.json");
        Files.writeString(
                card,
                Files.readString(card)
                        .replaceFirst("\"name\": \"[^\"]*\",", "")
                        .replaceFirst("\"licence\": \"[^\"]*\",", ""));
        show(Topic.MODELS);
        assertThat(words(robot.lookup(".help-text").queryAll()))
                .as("its id in place of its name")
                .contains("twin ", "no licence stated");
    }

    @Test
    void aSearchLeavesTheTopicsThatHaveItAndSetsItOff() {
        show(Topic.START);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.targetWindow(helpWindow()).write("hatched");
        await(
                "the only topic",
                () -> shows(Topic.MEASURES) && list("#help-topics").getItems().equals(List.of(Topic.MEASURES)));
        assertThat(words(robot.lookup(".help-hit").queryAll())).containsOnly("hatched");
        robot.interact(
                () -> robot.lookup("#help-search").queryTextInputControl().setText("no such word"));
        await("nothing", () -> list("#help-topics").getItems().isEmpty());
        robot.interact(
                () -> robot.lookup("#help-search").queryTextInputControl().setText("F2"));
        await("a key of the list", () -> list("#help-topics").getItems().contains(Topic.KEYBOARD));
    }

    @Test
    void linksLeadToTopicsAndToFullTexts() {
        show(Topic.START);
        robot.interact(() -> link("Your dataset").fire());
        await("the topic", () -> shows(Topic.DATASET));
        show(Topic.LICENCES);
        robot.interact(() -> link("Apache-2.0").fire());
        await("the licence", () -> list(".help-document").getItems().size() > 150);
        robot.interact(() -> link("‹ Licences").fire());
        await("the topic again", () -> shows(Topic.LICENCES));
        robot.interact(() -> link("ThirdPartyNotices.txt").fire());
        await("what a library carries", () -> list(".help-document").getItems().size() > 1000);
    }

    @Test
    void questionMarksLeadToTheirTopics() {
        for (Page page : List.of(Page.COMPARE, Page.ACCURACY)) {
            robot.interact(() -> {
                app.services().page().set(page);
                String view = page == Page.COMPARE ? ".chart-card" : "#accuracy";
                robot.from(robot.lookup(view))
                        .lookup("#help-measures")
                        .queryButton()
                        .fire();
            });
            await("the help", () -> shows(Topic.MEASURES));
            robot.push(KeyCode.ESCAPE);
            await("that it is closed", () -> robot.lookup("#help").tryQuery().isEmpty());
        }
    }

    @Test
    void theModelsInTheSettingsLeadToTheirTopic() {
        robot.interact(() -> {
            inMenuBar("menu-preferences").fire();
            ListView<Object> pages = list("#preferences-pages");
            pages.getSelectionModel().select(2);
        });
        await("the models", () -> robot.lookup("#help-models").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#help-models").queryButton().fire());
        await("the help", () -> shows(Topic.MODELS));
    }

    @Test
    void theKeysAreThoseOfTheMenus() {
        show(Topic.KEYBOARD);
        Set<String> told = new TreeSet<>(words(robot.lookup(".help-strong").queryAll()));
        List<MenuItem> withKeys = menus().stream()
                .flatMap(HelpWindowTest::items)
                .filter(item -> item.getAccelerator() != null)
                .toList();
        assertThat(withKeys).hasSizeGreaterThan(15);
        for (MenuItem item : withKeys) {
            assertThat(told)
                    .as(item.getId())
                    .contains(item.getAccelerator().getDisplayText().replace("Equals", "="));
        }
    }

    @Test
    void theFoldersAreShownAndAReportIsCopiedThatNamesNobody() throws Exception {
        Path log = Files.createDirectories(app.services().folders().logs()).resolve("lookalike.log");
        Files.writeString(
                log,
                "2026-11-28 09:00:00.000 INFO  [x] l.C - " + System.getProperty("user.home")
                        + "/My wife.jpg: the picture is damaged\n");
        show(Topic.LOGS);
        robot.interact(() -> robot.lookup("#do-logs").queryButton().fire());
        assertThat(opened)
                .containsExactly(app.services().folders().logs().toUri().toString());
        robot.interact(() -> robot.lookup("#do-report").queryButton().fire());
        await("the report", () -> !text("#help-told").isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.get(0))
                .contains("Lookalike: ", "Java: " + System.getProperty("java.runtime.version"), "JavaFX 21")
                .contains("mobilefacenet-192")
                .contains("<photo>: the picture is damaged")
                .doesNotContain("My wife", System.getProperty("user.home"));
    }

    @Test
    void itIsReadToThoseWhoCannotSeeIt() {
        show(Topic.PRIVACY);
        assertThat(robot.lookup("#help-text").query().getAccessibleText()).contains("Privacy", "catalogs");
        assertThat(robot.lookup("#help-text").query().isFocusTraversable()).isTrue();
        assertThat(robot.lookup("#help-topics").query().getAccessibleText()).isNotBlank();
    }

    private void show(Topic topic) {
        robot.interact(() -> inMenuBar("menu-help").fire());
        await("the help", () -> shows(Topic.START));
        robot.interact(() -> list("#help-topics").getSelectionModel().select(topic.ordinal()));
        await("the topic", () -> shows(topic));
    }

    private boolean shows(Topic topic) {
        return robot.lookup("#help-page-" + topic.id()).tryQuery().isPresent();
    }

    private Stage helpWindow() {
        return (Stage) robot.lookup("#help").query().getScene().getWindow();
    }

    private Hyperlink link(String words) {
        return robot.lookup(".help-link").<Hyperlink>queryAll().stream()
                .filter(link -> link.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Set<Node> nodes) {
        return nodes.stream().map(HelpWindowTest::words).toList();
    }

    private static String words(Node node) {
        if (node instanceof Text text) {
            return text.getText();
        }
        return node instanceof TextFlow
                ? ((Parent) node)
                        .getChildrenUnmodifiable().stream()
                                .map(HelpWindowTest::words)
                                .collect(Collectors.joining())
                : "";
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(HelpWindowTest::items) : Stream.of(item);
    }
}
