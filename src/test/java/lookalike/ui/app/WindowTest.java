package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lookalike.index.SkippedPhoto;
import lookalike.match.Match;
import lookalike.stats.Aggregate;
import lookalike.ui.settings.Theme;
import org.junit.jupiter.api.Test;

/** The real window, driven as a user would, with the starter models and the sample cast. */
class WindowTest extends WindowDriver {

    @Test
    void firstStartReadsTheSampleCastAndOffersSomethingToTry() {
        openUnread();
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        assertThat(robot.lookup("#invitation").query().isVisible()).isTrue();
        assertThat(people().getItems()).hasSize(32);
        robot.clickOn("#try-bianca-moreau");
        await("matches", () -> matches().size() == 10);
        assertThat(text("#sentence")).startsWith("Both measures put Bianca Moreau first.");
        assertThat(text("#verdict")).isEqualTo("Same person");
        assertThat(text("#figure")).startsWith("9");
        assertThat(text("#already")).as("people are told apart well").isEmpty();
        assertThat(text("#faces-found")).isEqualTo("1 face · face 1");
        assertThat(robot.lookup("#bar-1").tryQuery()).isPresent();
        assertThat(robot.lookup("#bar-10").tryQuery()).isPresent();
        assertThat(robot.lookup("#other-bar-10").tryQuery()).isPresent();
    }

    @Test
    void openDatasetBuildDropPhotoSelectFaceSeeMatches() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        chosen.dataset = Optional.of(smallDataset());
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        await("its people", () -> people().getItems().size() == 3);
        assertThat(((MenuButton) robot.lookup("#dataset").query()).getText()).isEqualTo("small set");

        drop(HOME.sampleProbes().resolve("group.jpg"));
        await("the faces of the group", () -> robot.lookup("#face-6").tryQuery().isPresent());
        await("matches", () -> matches().size() == 3);
        List<Match> ofFirst = matches();
        robot.clickOn("#face-4");
        await(
                "matches of another face",
                () -> !matches().equals(ofFirst) && !matches().isEmpty());
        assertThat(text("#faces-found")).isEqualTo("6 faces · face 4");
        robot.interact(() -> robot.lookup("#photo").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        await("the next face", () -> text("#faces-found").contains("face 5"));
        robot.type(KeyCode.LEFT);
        await("the face before", () -> text("#faces-found").contains("face 4"));

        selectMatch(1);
        assertThat(text("#match-name")).startsWith(matches().get(1).person().name());
    }

    @Test
    void aStrangerIsNoGoodMatchAndTheOrderCanBeChosen() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(HOME.sampleProbes().resolve("unknown-man.jpg"));
        await("matches", () -> matches().size() == 10);
        assertThat(text("#verdict")).isIn("Closest lookalike", "Faint resemblance");
        assertThat(matches()).extracting(Match::rank).startsWith(1, 2, 3);
        selectMatch(1);
        String second = matches().get(1).person().name();
        assertThat(text("#sentence"))
                .as("everything speaks of the selected one")
                .contains(second);
        assertThat(text("#match-person")).isEqualTo(second);
        assertThat(text("#match-name")).isEqualTo(second);
        assertThat(text("#verdict")).isIn("Lookalike no. 2", "Faint resemblance");
        robot.interact(() -> menuItem("#order", "order-mahalanobis").fire());
        assertThat(matches()).extracting(m -> m.mahalanobis().rank()).startsWith(1, 2, 3);
        assertThat(text("#match-person"))
                .as("another order keeps the selection")
                .isEqualTo(second);
        robot.interact(() -> menuItem("#order", "order-agreement").fire());
        assertThat(matches())
                .extracting(m -> m.mahalanobis().rank() + m.euclidean().rank())
                .isSorted();
    }

    @Test
    void theAccuracyIsEvaluatedShownAndExported() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        await("the people", () -> people().getItems().size() == 32);
        robot.clickOn("#page-accuracy");
        assertThat(robot.lookup("#accuracy-placeholder").query().isVisible()).isTrue();
        await("something to evaluate", () -> !robot.lookup("#evaluate").query().isDisabled());
        robot.clickOn("#evaluate");
        await("the report", () -> robot.lookup("#report-verdict").tryQuery().isPresent());
        assertThat(text("#report-verdict")).contains("Mahalanobis", "McNemar");
        assertThat(text("#normality")).startsWith("Yes");
        assertThat(((TableView<?>) robot.lookup("#identification").query()).getItems())
                .hasSize(7);
        assertThat(robot.lookup(".accuracy-chart").queryAll()).hasSize(6);
        for (String name : List.of("report.html", "report.json")) {
            chosen.saved = Optional.of(data.resolve(name));
            robot.clickOn("#export-report");
            await("the file", () -> Files.exists(data.resolve(name)));
        }
        assertThat(Files.readString(data.resolve("report.html"))).contains("<svg");
        robot.interact(() -> choice("#aggregate").setValue(Aggregate.NEAREST));
        drop(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        await("matches of the photo", () -> matches().size() == 10);
        await(
                "distances to the closest photo",
                () -> matches().get(0).euclidean().distance()
                        == matches().get(0).exemplarDistance());
        assertThat(robot.lookup("#accuracy").query().isVisible()).isFalse();
        assertThat(app.services().settings().get().measures().aggregate()).isEqualTo(Aggregate.NEAREST);
    }

    @Test
    void aResultCanBeTakenOutOfTheWindow() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        await("matches", () -> matches().size() == 10);
        save("save-card", "ada-sterling-ada-sterling.png", "card.png");
        BufferedImage card = ImageIO.read(data.resolve("card.png").toFile());
        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
        save("save-ranking", "ada-sterling-ada-sterling.csv", "ranking.csv");
        assertThat(Files.readAllLines(data.resolve("ranking.csv")))
                .hasSize(33)
                .element(1)
                .asString()
                .startsWith("Ada Sterling,Ada Sterling,1,1,0.4");
        save("save-ranking", "ada-sterling-ada-sterling.csv", "ranking.json");
        assertThat(Files.readString(data.resolve("ranking.json"))).contains("\"likeness\"");
        chosen.saved = Optional.of(data.resolve("chart.png"));
        robot.interact(() -> menuItem("#share", "save-chart").fire());
        await("the chart", () -> Files.exists(data.resolve("chart.png")));
        robot.interact(() -> shareItem("copy-card").fire());
        await("the card in the clipboard", () -> {
            boolean[] there = {false};
            robot.interact(() -> there[0] = Clipboard.getSystemClipboard().hasImage());
            return there[0];
        });
    }

    private void save(String item, String expectedName, String file) {
        chosen.saved = Optional.of(data.resolve(file));
        robot.interact(() -> shareItem(item).fire());
        await(file, () -> Files.exists(data.resolve(file)));
        assertThat(chosen.named).isEqualTo(expectedName);
    }

    private MenuItem shareItem(String id) {
        return ((MenuButton) robot.lookup("#share").query())
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aPhotoOfTheDatasetIsNoTestAndTheWindowSaysSo() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(HOME.sampleCast().resolve("Ada Sterling/ada-sterling-2.jpg"));
        await("matches", () -> matches().size() == 10);
        assertThat(text("#already")).contains("is in the dataset (Ada Sterling/ada-sterling-2.jpg)");
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"))));
        await("matches of another photo", () -> text("#already").isEmpty());
    }

    @Test
    void picturesCanBeChosenByKeyboard() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> robot.lookup("#try-group").query().requestFocus());
        robot.type(KeyCode.ENTER);
        await("the faces of the group", () -> robot.lookup("#face-6").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#face-3").query().requestFocus());
        robot.type(KeyCode.SPACE);
        await("the third face", () -> text("#faces-found").contains("face 3"));
        assertThat(robot.lookup("#face-3").query().isFocused()).isTrue();
    }

    @Test
    void anEvaluationCanBeCancelled() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.clickOn("#page-accuracy");
        await("something to evaluate", () -> !robot.lookup("#evaluate").query().isDisabled());
        Button evaluate = robot.lookup("#evaluate").query();
        // Both in one event, because the evaluation of the sample cast would soon be finished.
        robot.interact(() -> {
            evaluate.fire();
            Button cancel = robot.lookup("#cancel-evaluation").query();
            assertThat(evaluate.isDisabled()).isTrue();
            assertThat(cancel.isDisabled()).isFalse();
            cancel.fire();
        });
        await(
                "the end",
                () -> !evaluate.isDisabled() && app.services().tasks().tasks().isEmpty());
        assertThat(robot.lookup("#accuracy-placeholder").query().isVisible()).isTrue();
    }

    @Test
    void aPersonShowsItsPhotosAndTheSearchBoxFindsPeople() {
        await("people", () -> people().getItems().size() == 32 && isRead("32 people · 160 photos"));
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("moreau");
        await("one hit", () -> people().getItems().size() == 1);
        robot.clickOn("Bianca Moreau");
        await("her photos", () -> photos().size() == 5);
        await("their state", () -> robot.lookup("used").queryAll().size() >= 3);
        robot.clickOn("#search").type(KeyCode.ESCAPE);
        await("everyone", () -> people().getItems().size() == 32);
        await(
                "who looks like her",
                () -> robot.lookup("#alike .hyperlink").queryAll().size() == 4);
        Hyperlink closest = robot.lookup("#alike .hyperlink").query();
        robot.clickOn(closest);
        assertThat(people().getSelectionModel().getSelectedItem().name()).isEqualTo(closest.getText());
        await(
                "who looks like that one",
                () -> robot.lookup("#alike .hyperlink").queryAll().size() == 4
                        && robot.lookup("#alike .hyperlink").query() != closest);
        assertThat(((TextField) robot.lookup("#search").query()).getText()).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsToldInClearWords() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        chosen.photos = List.of(Files.writeString(data.resolve("letter.jpg"), "not a picture at all"));
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        await("words about the file", () -> text("#failure").contains("letter.jpg: not a picture that can be read"));
        assertThat(matches()).as("the old answer").isEmpty();

        chosen.photos = List.of(blankPicture());
        robot.clickOn("#open-photo");
        await("words about the missing face", () -> text("#nothing").startsWith("No face was found in blank.png"));
        assertThat(text("#faces-found")).isEqualTo("no face");
        assertThat(matches()).isEmpty();

        chosen.dataset = Optional.of(Files.createDirectories(data.resolve("empty folder")));
        robot.interact(() -> menuItem("open-dataset").fire());
        await("a dialog", () -> text("#layout-words").startsWith("It holds no files."));
        assertThat(people().getItems()).as("the old dataset stays").hasSize(32);
    }

    @Test
    void aPastedPictureIsTakenAndSeveralPhotosCanBeSwitched() throws Exception {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(
                HOME.sampleProbes().resolve("ada-sterling.jpg").toFile(),
                HOME.sampleProbes().resolve("adrian-cole.jpg").toFile()));
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        await("both photos", () -> app.compare().state().photos().size() == 2);
        await("the first photo", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        robot.clickOn("#next-photo");
        await("the second photo", () -> text("#sentence").startsWith("Both measures put Adrian Cole first."));
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        await("the other again", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
    }

    @Test
    void aPhotoWithFewerFacesFollowsOneWithMore() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.clickOn("#try-group");
        await("six faces", () -> robot.lookup(".face-outline").queryAll().size() == 6);
        robot.interact(() -> robot.lookup("#photo").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        chosen.photos = List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        robot.clickOn("#open-photo");
        await("one face", () -> robot.lookup(".face-outline").queryAll().size() == 1);
        await("its match", () -> text("#sentence").startsWith("Both measures put Ada Sterling first."));
        assertThat(robot.lookup("#face-1").query().getStyleClass()).contains("selected");
    }

    @Test
    void theChartHasTenBarsHoweverFewMatchesAreWanted() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> app.compare().state().wanted().set(1));
        robot.clickOn("#try-bianca-moreau");
        await("ten bars", () -> robot.lookup(".chart-bar").queryAll().size() == 20);
        robot.clickOn("#bar-7");
        await("the seventh beside the face", () -> !text("#match-name").startsWith("Bianca Moreau"));
        assertThat(selectedMatch()).isEqualTo(6);
    }

    @Test
    void aDatasetThatCannotBeOpenedDoesNotDisturbTheIndexRun() throws IOException {
        openUnread();
        await("a run", () -> app.people().state().building().get());
        Path damaged = Files.createDirectories(data.resolve("damaged"));
        Files.writeString(damaged.resolve("manifest.csv"), "one column only");
        chosen.dataset = Optional.of(damaged);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("a dialog", () -> robot.lookup("#error-dialog").tryQuery().isPresent());
        await("everything", () -> isRead("32 people · 160 photos"));
    }

    @Test
    void aRescanKeepsThePersonSelectedAndShowsWhatHasChanged() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path small = smallDataset();
        chosen.dataset = Optional.of(small);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        await("its people", () -> people().getItems().size() == 3);
        robot.clickOn("Bianca Moreau");
        await("her photos", () -> photos().size() == 3);
        Files.writeString(small.resolve("Bianca Moreau").resolve("zz.jpg"), "not a picture");
        robot.type(KeyCode.F5);
        await("the new file", () -> photos().size() == 4);
        assertThat(people().getSelectionModel().getSelectedItem().name()).isEqualTo("Bianca Moreau");
        robot.interact(() -> inMenuBar("menu-report").fire());
        await(
                "the reason",
                () -> this.<SkippedPhoto>list("#skipped-list").getItems().stream()
                        .anyMatch(photo -> photo.path().endsWith("Bianca Moreau/zz.jpg")
                                && photo.problem().sentence().startsWith("not a picture")));
    }

    @Test
    void whatIsNeitherPictureNorFileCannotBePasted() {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("words");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        await("words about it", () -> text("#problem").startsWith("Nothing to paste"));
    }

    @Test
    void settingsAreRememberedAndTheKnownDatasetIsShownAtOnce() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        robot.interact(() -> app.compare().state().wanted().set(50));
        closeTheWindow();
        assertThat(Files.readString(data.resolve("settings.json")))
                .contains("\"theme\" : \"DARK\"", "\"matches\" : 50");
        openTheWindow();
        await("people", () -> people().getItems().size() == 32);
        assertThat(app.services().settings().get().appearance().theme()).isEqualTo(Theme.DARK);
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        robot.clickOn("#try-group");
        await("everyone is a match", () -> matches().size() == 32);
    }

    @Test
    void aDatasetThatIsGoneIsToldAndTheSampleCastOpens() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        closeTheWindow();
        Path settings = data.resolve("settings.json");
        Path gone = data.resolve("gone");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("\"datasets\" : \\[[^]]*]", "\"datasets\" : [ \"" + gone + "\" ]"));
        openTheWindow();
        assertThat(text("#problem")).contains("cannot be found", gone.toString());
        await("the sample cast again", () -> isRead("32 people · 160 photos"));
    }

    @Test
    void theMenuOpensTheDataFolder() {
        robot.interact(() -> inMenuBar("data-folder").fire());
        assertThat(opened).containsExactly(data.toUri().toString());
    }
}
