package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import lookalike.ui.common.Page;
import lookalike.ui.common.Texts;
import org.junit.jupiter.api.Test;

/** The frame of the window: menus, status bar, background tasks, appearance, settings. */
class FrameTest extends WindowDriver {

    @Test
    void anIndexRunCanWaitAndGoOn() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path large = largeDataset();
        robot.interact(() -> app.people().controller().open(large));
        await(
                "a run",
                () -> app.people().state().building().get()
                        && app.people().state().folder().get().endsWith("large set"));
        robot.interact(() -> inMenuBar("menu-pause").fire());
        assertThat(app.people().state().paused().get()).isTrue();
        await("words about the pause", () -> text("#activity-button .label").equals("Indexing paused"));
        await("the task", () -> app.services().tasks().tasks().size() == 1);
        robot.clickOn("#activity-button");
        await("the work", () -> robot.lookup("#pause-indexing").tryQuery().isPresent());
        robot.interact(() -> app.people().controller().pause(false));
        await("everything", () -> isRead("8 people · 320 photos"));
        assertThat(app.people().state().paused().get()).isFalse();
        assertThat(app.services().tasks().tasks()).isEmpty();
    }

    @Test
    void theReportOfARunCanBeCopied() throws IOException {
        Path small = smallDataset();
        Files.writeString(small.resolve("Bianca Moreau").resolve("zz.jpg"), "not a picture");
        robot.interact(() -> app.people().controller().open(small));
        await("the small dataset", () -> isRead("3 people · 10 photos"));
        robot.interact(() -> inMenuBar("menu-report").fire());
        await("the report", () -> robot.lookup("#copy-report").tryQuery().isPresent());
        assertThat(text("#build-summary"))
                .startsWith(
                        "The dataset has 3 people and 10 photos (faces described: 9, photos that cannot be used: 1).")
                .contains("New: 10 · changed: 0 · moved: 0 · removed: 0 · unchanged: 0", "photos a second");
        robot.clickOn("#copy-report");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("New: 10", "Bianca Moreau/zz.jpg — not a picture that can be read"));
    }

    @Test
    void theMenusSwitchPagesAndSizesOfText() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(Integer.toString(Page.ACCURACY.ordinal() + 1)));
        await("the accuracy page", () -> robot.lookup("#accuracy").query().isVisible());
        robot.interact(() -> inMenuBar("menu-page-compare").fire());
        await("the compare page", () -> !robot.lookup("#accuracy").query().isVisible());
        robot.interact(() -> inMenuBar("menu-larger").fire());
        assertThat(robot.lookup("#main").query().getParent().getStyle()).contains("14.95px");
        robot.interact(() -> inMenuBar("menu-normal").fire());
        assertThat(robot.lookup("#main").query().getParent().getStyle()).contains("13.0px");
        assertThat(inMenuBar("menu-save-card").isDisable()).isTrue();
        assertThat(inMenuBar("menu-close-photo").isDisable()).isTrue();
        robot.clickOn("#try-bianca-moreau");
        await("matches", () -> matches().size() == 10);
        assertThat(inMenuBar("menu-save-card").isDisable()).isFalse();
    }

    @Test
    void whoTypesPastesTextAndNotAPhoto() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> {
            javafx.scene.input.ClipboardContent content = new javafx.scene.input.ClipboardContent();
            content.putString("moreau");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        await(
                "the words in the search box",
                () -> robot.lookup("#search").<TextField>query().getText().equals("moreau"));
        assertThat(text("#problem")).isEmpty();
    }

    @Test
    void whatFinishesOutOfSightIsTold() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        await("something to evaluate", () -> app.people().state().gallery().get() != null);
        robot.interact(() -> {
            app.services().page().set(Page.ACCURACY);
            app.accuracy().controller().evaluate();
            app.services().page().set(Page.COMPARE);
        });
        await("a notice", () -> robot.lookup("Evaluation finished").tryQuery().isPresent());
        robot.clickOn(".notice-action");
        await("the accuracy page", () -> app.services().page().get() == Page.ACCURACY);
        chosen.saved = Optional.of(data.resolve("report.json"));
        robot.clickOn("#export-report");
        await(
                "a notice about the file",
                () -> robot.lookup("report.json was saved").tryQuery().isPresent());
        robot.clickOn(".notice-action");
        await("its folder", () -> opened.contains(data.toUri().toString()));
    }

    @Test
    void filesOfTheCommandLineAreOpened() throws IOException {
        closeTheWindow();
        arguments = List.of(smallDataset(), HOME.sampleProbes().resolve("bianca-moreau.jpg"));
        openTheWindow();
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        await("matches", () -> matches().size() == 3);
        assertThat(text("#sentence")).startsWith("Both measures put Bianca Moreau first.");
    }

    @Test
    void damagedSettingsArePutAsideAndTheWindowSaysSo() throws IOException {
        closeTheWindow();
        Files.writeString(data.resolve("settings.json"), "{ broken");
        openTheWindow();
        await("words about it", () -> text("#problem").contains("settings.json.bad"));
        assertThat(data.resolve("settings.json.bad")).hasContent("{ broken");
    }

    @Test
    void theWindowSpeaksTheLanguageThatWasChosen() throws IOException {
        closeTheWindow();
        Files.writeString(data.resolve("settings.json"), "{\"appearance\": {\"language\": \"GERMAN\"}}");
        try {
            openTheWindow();
            assertThat(menus().get(0).getText()).isEqualTo("_Datei");
            await("the sample cast", () -> isRead("32 Personen · 160 Fotos"));
        } finally {
            Texts.use(Locale.US);
        }
    }

    /** Eight people with forty photos each: enough for a run that can be interrupted. */
    private Path largeDataset() throws IOException {
        Path folder = data.resolve("large set");
        for (int person = 0; person < 8; person++) {
            Path target = Files.createDirectories(folder.resolve("Person " + person));
            for (int photo = 0; photo < 40; photo++) {
                Files.copy(
                        HOME.sampleCast().resolve("Ada Sterling/ada-sterling-" + (1 + photo % 5) + ".jpg"),
                        target.resolve(photo + ".jpg"));
            }
        }
        return folder;
    }
}
