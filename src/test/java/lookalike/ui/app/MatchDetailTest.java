package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import lookalike.match.RankedPhoto;
import org.junit.jupiter.api.Test;

/** Tests the details of the selected match: its other photos, a morph, and the parts of the face that are alike. */
class MatchDetailTest extends WindowDriver {

    @Test
    void theOtherPhotosOfTheMatchCanBeSeen() {
        openProbe(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        await("all photos", () -> text("#photo-number").equals("photo 1 of 5"));
        robot.clickOn("#next-match-photo");
        assertThat(text("#match-name")).isEqualTo("Ada Sterling");
        assertThat(text("#photo-number")).isEqualTo("photo 2 of 5");
        robot.interact(() -> robot.lookup("#pair").query().requestFocus());
        robot.type(KeyCode.LEFT);
        assertThat(text("#photo-number")).isEqualTo("photo 1 of 5");
        robot.type(KeyCode.LEFT);
        assertThat(text("#photo-number")).isEqualTo("photo 5 of 5");

        robot.clickOn("#show-match-photos");
        await("the list", () -> robot.lookup("#photo-list").tryQuery().isPresent());
        ListView<RankedPhoto> photos = list("#photo-list");
        assertThat(photos.getItems())
                .hasSize(5)
                .extracting(RankedPhoto::distance)
                .isSorted();
        assertThat(photos.getSelectionModel().getSelectedIndex()).isEqualTo(4);
        robot.interact(() -> photos.getSelectionModel().select(2));
        assertThat(text("#photo-number")).isEqualTo("photo 3 of 5");

        selectMatch(3);
        String other = matches().get(3).person().name();
        await(
                "the photos of another match",
                () -> text("#match-name").equals(other) && text("#photo-number").equals("photo 1 of 5"));
        robot.interact(() -> photos.getSelectionModel().select(1));
        assertThat(text("#photo-number")).as("a list of before has no say").isEqualTo("photo 1 of 5");
        robot.interact(photos::requestFocus);
        robot.type(KeyCode.ESCAPE);
        await("no list", () -> robot.lookup("#photo-list").tryQuery().isEmpty());
    }

    @Test
    void theFaceTurnsIntoTheMatchAndTheWayIsWritten() throws IOException {
        openProbe(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        robot.clickOn("#show-morph");
        await("the morph", () -> morphed() != null);
        Image middle = morphed();
        assertThat(slider().isFocused()).isTrue();
        robot.type(KeyCode.RIGHT);
        assertThat(morphed()).isNotSameAs(middle);
        robot.type(KeyCode.HOME);
        assertThat(slider().getValue()).isZero();
        Button play = robot.lookup("#morph-play").queryButton();
        robot.interact(play::fire);
        assertThat(play.getText()).isEqualTo("Pause");
        await("movement", () -> slider().getValue() > 1);
        robot.interact(play::fire);
        assertThat(play.getText()).isEqualTo("Play");

        Path file = data.resolve("way.gif");
        chosen.saved = Optional.of(file);
        Button save = robot.lookup("#morph-save").queryButton();
        robot.interact(save::fire);
        await("the file", () -> text("#morph-saved").equals("Saved as way.gif"));
        assertThat(chosen.named).isEqualTo("ada-sterling-ada-sterling.gif");
        assertThat(Files.readAllBytes(file)).startsWith('G', 'I', 'F').hasSizeGreaterThan(100_000);

        selectMatch(1);
        await(
                "the way to another match",
                () -> morphed() != null && text("#morph-saved").isEmpty());
        robot.interact(() -> slider().requestFocus());
        robot.type(KeyCode.ESCAPE);
        await("no dialog", () -> robot.lookup("#morph-dialog").tryQuery().isEmpty());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() throws IOException {
        openProbe(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        robot.clickOn("#show-morph");
        await("the morph", () -> morphed() != null);
        Path notAFolder = Files.createFile(data.resolve("not a folder"));
        chosen.saved = Optional.of(notAFolder.resolve("way.gif"));
        Button save = robot.lookup("#morph-save").queryButton();
        robot.interact(save::fire);
        await("the error", () -> robot.lookup("#error-dialog").tryQuery().isPresent());
        assertThat(text("#morph-saved")).isEmpty();
    }

    @Test
    void theWindowTellsWhereTheLikenessLies() {
        openProbe(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        robot.clickOn("#show-likeness");
        await(
                "the likeness",
                () -> text("#likeness-sentence").startsWith("The likeness to Ada Sterling lies mostly in the "));
        GridPane bars = robot.lookup("#likeness-bars").query();
        assertThat(bars.getChildren()).hasSize(21);
        assertThat(((Label) bars.getChildren().get(2)).getText()).matches("\\+\\d+ %");
        CheckBox coloured = robot.lookup("#likeness-coloured").query();
        Node patches = robot.lookup("#likeness-patches").query();
        assertThat(patches.isVisible()).isTrue();
        robot.interact(coloured::fire);
        assertThat(patches.isVisible()).isFalse();

        selectMatch(1);
        String other = matches().get(1).person().name();
        await("the likeness to another match", () -> text("#likeness-sentence").contains(other));
        robot.interact(app.compare().controller()::closePhoto);
        await("no dialog", () -> robot.lookup("#likeness-dialog").tryQuery().isEmpty());
    }

    @Test
    void aPhotoThatIsGoneByThenIsTold() throws IOException {
        Path probe = Files.copy(HOME.sampleProbes().resolve("ada-sterling.jpg"), data.resolve("gone soon.jpg"));
        openProbe(probe);
        Files.delete(probe);
        robot.clickOn("#show-morph");
        await("the reason", () -> problem("#morph-dialog").contains("gone soon.jpg: there is no such file"));
        assertThat(robot.lookup("#morph-save").queryButton().isDisabled()).isTrue();
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#show-likeness");
        await("the reason", () -> problem("#likeness-dialog").contains("gone soon.jpg: there is no such file"));
        assertThat(text("#likeness-sentence")).isEmpty();
    }

    @Test
    void aPhotoOfTheMatchThatIsGoneByThenIsToldAndTheOthersCanStillBeSeen() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path folder = smallDataset();
        chosen.dataset = Optional.of(folder);
        robot.interact(() -> menuItem("open-dataset").fire());
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        robot.interact(() ->
                app.compare().controller().open(List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"))));
        await("all photos", () -> text("#photo-number").equals("photo 1 of 3"));
        Path photo = folder.resolve(matches().get(0).exemplar().path());
        Files.delete(photo);
        robot.clickOn("#show-morph");
        await("the reason", () -> problem("#morph-dialog").contains(photo.getFileName() + ": there is no such file"));
        Button next = robot.lookup("#next-match-photo").queryButton();
        robot.interact(next::fire);
        await("the next photo's morph", () -> morphed() != null);
        assertThat(problem("#morph-dialog")).isEmpty();
    }

    private void openProbe(Path probe) {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        robot.interact(() -> app.compare().controller().open(List.of(probe)));
        await("matches", () -> matches().size() == 10);
    }

    private Image morphed() {
        return robot.lookup("#morph-picture")
                .<ImageView>tryQuery()
                .map(ImageView::getImage)
                .orElse(null);
    }

    private Slider slider() {
        return robot.lookup("#morph-slider").query();
    }

    private String problem(String dialog) {
        return text(dialog + " .finding-problem");
    }
}
