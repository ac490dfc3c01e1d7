package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import lookalike.index.BuildReport;
import lookalike.match.Match;
import lookalike.task.ProgressMeter;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Outcome;
import lookalike.ui.common.Page;
import lookalike.ui.common.PeopleSoFar;
import lookalike.ui.common.TaskInfo;
import lookalike.ui.common.TaskKind;
import org.junit.jupiter.api.Test;

/** The activity page, its button, the live matches, and what Escape closes. */
class ActivityTest extends WindowDriver {

    private static final String ALL = "32 people · 160 photos";

    @Test
    void theButtonAndTheKeyOpenThePageWhichTheyAndEscapeClose() {
        await("the sample cast", () -> isRead(ALL));
        assertThat(isOpen()).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await("the page", this::isOpen);
        assertThat(robot.lookup("#page-compare").query().isVisible()).isTrue();
        BorderPane main = robot.lookup("#main").query();
        assertThat(main.getCenter()
                        .lookup("#activity")
                        .getParent()
                        .getChildrenUnmodifiable()
                        .get(0)
                        .isVisible())
                .as("what lies below takes no keys")
                .isFalse();
        robot.type(KeyCode.ESCAPE);
        await("its end", () -> !isOpen());
        robot.clickOn("#activity-button");
        await("the page", this::isOpen);
        robot.clickOn("#close-activity");
        await("its end", () -> !isOpen());
        robot.clickOn("#activity-button");
        robot.clickOn("#page-compare");
        await("the page below", () -> !isOpen());
        robot.clickOn("#activity-button");
        robot.clickOn("#page-map");
        await("another page", () -> !isOpen() && app.services().page().get() == Page.MAP);
    }

    @Test
    void escapeThatClosesAMenuOrThePageStopsNothing() {
        openUnread();
        await("a run", () -> dataset().building().get() && reading().done() > 0);
        pause(true);
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await("the page", this::isOpen);
        robot.interact(() -> ((MenuButton) robot.lookup("#dataset").query()).show());
        await("the menu", ActivityTest::isAPopup);
        robot.type(KeyCode.ESCAPE);
        await("its end", () -> !isAPopup());
        assertThat(isOpen()).as("only the menu is closed").isTrue();
        robot.type(KeyCode.ESCAPE);
        await("the end of the page", () -> !isOpen());
        robot.type(KeyCode.ESCAPE);
        assertThat(onWindow(() -> dataset().building().get())).isTrue();
        pause(false);
        await("everything", () -> isRead(ALL));
        assertThat(dataset().report().get().complete()).isTrue();
    }

    @Test
    void theIndexingIsCountedPausedStoppedAndResumedFromWhereItWas() {
        openUnread();
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await("photos", () -> dataset().building().get() && reading().done() > 5);
        await("the button", () -> words("#activity-button .label").startsWith("Indexing "));
        assertThat(text("#index-badge")).isEqualTo("Indexing");
        assertThat(text("#index-of")).isEqualTo("of 160 photos");
        robot.clickOn("#pause-indexing");
        await("the pause", () -> dataset().paused().get());
        assertThat(text("#index-rate")).isEqualTo("–");
        assertThat(text("#index-left")).isEqualTo("–");
        assertThat(labeled("#pause-indexing")).isEqualTo("Resume");
        assertThat(words("#activity-button .label")).isEqualTo("Indexing paused");
        assertThat(labeled("#stop-indexing")).as("little is lost").isEqualTo("Stop");
        robot.clickOn("#stop-indexing");
        await("its end", () -> !dataset().building().get() && dataset().report().get() != null);
        BuildReport stopped = dataset().report().get();
        assertThat(stopped.complete()).isFalse();
        await("a notice", () -> shows("What is done is kept."));
        assertThat(shows("Indexing stopped at %d of 160".formatted(stopped.photos())))
                .isTrue();
        assertThat(text("#index-badge")).isEqualTo("Not finished");

        List<Long> counts = new ArrayList<>();
        robot.interact(() -> dataset().progress().addListener((property, before, now) -> {
            if (now != null && now.total() > 0) {
                counts.add(now.done());
            }
        }));
        robot.clickOn(linkInFinished("Resume"));
        await("everything", () -> isRead(ALL));
        assertThat(counts).first().isEqualTo((long) stopped.photos());
        assertThat(dataset().report().get().added()).isEqualTo(160 - stopped.photos());
        await("the link to the report", () -> !finishedLinks("Report").isEmpty());
        assertThat(finishedLinks("Resume")).isEmpty();
        robot.clickOn(finishedLinks("Report").get(0));
        await("the report", () -> text("#build-summary").contains("32 people"));
    }

    @Test
    void whatHasFinishedIsKeptOverARestartAndCanBeCleared() {
        openUnread();
        await("everything", () -> isRead(ALL));
        openAgain();
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await("the list", () -> shows("Indexed Sample cast"));
        assertThat(finishedLinks("Report")).hasSize(1);
        robot.clickOn("#clear-finished");
        await("an empty list", () -> !robot.lookup("#finished").query().isVisible());
        openAgain();
        await("the sample cast", () -> isRead(ALL));
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(shows("Indexed Sample cast"))
                .as("a run without work is not told")
                .isFalse();
    }

    @Test
    void whatTheEndOfTheProgramInterruptsIsResumedAtTheNextStart() throws IOException {
        openUnread();
        await("photos", () -> dataset().building().get() && reading().done() > 5);
        pause(true);
        closeTheWindow();
        assertThat(Files.readString(folders().activity())).contains("STOPPED", "Sample cast");
        openTheWindow();
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await("the list", () -> shows("Indexing stopped at "));
        await("the rest", () -> isRead(ALL));
    }

    @Test
    void aStopThatLosesLittleIsDoneAtOnceAndStopsAnEvaluation() {
        await("the sample cast", () -> isRead(ALL));
        CountDownLatch end = new CountDownLatch(1);
        List<String> told = new ArrayList<>();
        robot.interact(() -> {
            app.activity().controller().toggle();
            app.services()
                    .tasksOn(app.services().threads().evaluating())
                    .latest()
                    .run(
                            TaskInfo.of(TaskKind.EVALUATION, reading -> reading.done() + " done"),
                            (progress, cancel) -> {
                                progress.report(1, 4);
                                progress.report(2, 4);
                                end.await();
                                cancel.throwIfCancelled();
                                return "result";
                            },
                            Outcome.of(told::add));
        });
        await("its card", () -> text("#line-evaluation").contains(" done"));
        robot.clickOn("#stop-evaluation");
        end.countDown();
        await("its end", () -> shows("Evaluation stopped"));
        assertThat(told).isEmpty();
        assertThat(robot.lookup("#stop-task").tryQuery()).isEmpty();
    }

    @Test
    void matchesComeFromWhatHasBeenReadAndTheSelectedPersonStays() {
        openUnread();
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("unknown-man.jpg"))));
        await(
                "some people",
                () -> dataset().building().get() && dataset().people().size() > 4);
        pause(true);
        await(
                "matches of these people",
                () -> dataset().partial().get() != null && matches().size() > 2);
        PeopleSoFar part = dataset().partial().get();
        assertThat(part.all()).isEqualTo(32);
        assertThat(part.read()).isBetween(3, 31);
        assertThat(text("#so-far")).isEqualTo(part.read() + " of 32 people so far");
        assertThat(dataset().settled().get())
                .as("for the map and the evaluation")
                .isNull();
        selectMatch(1);
        String selected = onMatch().person().label();

        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await(
                "the live matches",
                () -> text("#live-name").equals(onMatch().person().name()));
        assertThat(text("#live-so-far")).startsWith(part.read() + " of 32 people so far.");
        robot.clickOn("#live-open");
        await("the compare page", () -> !isOpen());

        Match before = onMatch();
        pause(false);
        await("everything", () -> isRead(ALL) && dataset().partial().get() == null);
        await("all people", () -> app.compare().state().answer().get().ranking().people() == 32);
        boolean listed =
                matches().stream().anyMatch(match -> match.person().label().equals(selected));
        assertThat(onMatch().person().label())
                .isEqualTo(listed ? selected : matches().get(0).person().label());
        assertThat(onMatch()).isNotSameAs(before);
        assertThat(text("#so-far")).isEmpty();
    }

    @Test
    void aDatasetIsNamedFromTheMomentThatItsFolderIsKnown() throws IOException {
        await("the sample cast", () -> isRead(ALL));
        List<String> names = new ArrayList<>();
        MenuButton menu = robot.lookup("#dataset").query();
        Path small = smallDataset();
        robot.interact(() -> {
            menu.textProperty().addListener((property, before, now) -> names.add(now));
            app.people().controller().open(small);
            names.add(menu.getText());
        });
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        assertThat(names).startsWith("Opening small set…").endsWith("small set");

        robot.interact(() -> {
            app.people().controller().open(data.resolve("gone"));
            names.add(menu.getText());
        });
        await("the one that is open", () -> menu.getText().equals("small set"));
        assertThat(names).contains("Opening gone…").doesNotContain("No dataset");
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide));
    }

    private DatasetState dataset() {
        return app.people().state();
    }

    private ProgressMeter.Reading reading() {
        return dataset().progress().get();
    }

    private Match onMatch() {
        return app.compare().state().match().get();
    }

    private void pause(boolean wait) {
        robot.interact(() -> app.people().controller().pause(wait));
    }

    private boolean isOpen() {
        return app.activity().state().open().get();
    }

    private String labeled(String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private String words(String query) {
        return robot.lookup(query).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private boolean shows(String words) {
        return robot.lookup(".label").<Labeled>queryAll().stream()
                .anyMatch(
                        label -> Optional.ofNullable(label.getText()).orElse("").startsWith(words));
    }

    private List<Node> finishedLinks(String words) {
        return robot.lookup("#finished .hyperlink").<Hyperlink>queryAll().stream()
                .filter(link -> link.getText().equals(words))
                .map(Node.class::cast)
                .toList();
    }

    private Node linkInFinished(String words) {
        return finishedLinks(words).get(0);
    }

    private static boolean isAPopup() {
        return Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance);
    }
}
