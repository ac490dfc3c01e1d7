package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** The first start: three steps that really happen, and every way past them. */
class FirstStartTest extends WindowDriver {

    FirstStartTest() {
        introduced = false;
        indexed = false;
    }

    @Test
    void theThreeStepsReallyHappen() {
        assertThat(isShown()).isTrue();
        assertThat(robot.lookup("#invitation").query().getScene()).isNotNull();
        await(
                "the sample cast in the first step",
                () -> first("#first-read").equals("Indexed: 32 people, 160 photos."));
        assertThat(((Pane) robot.lookup("#face-mosaic").query()).getChildren()).hasSize(32);
        assertThat(robot.lookup("#first-answer").query().isVisible()).isFalse();
        robot.clickOn("#first-steps #try-bianca-moreau");
        await("the face in the second step", () -> has("#first-photo #face-1"));
        await("the answer in the third", () -> first("#verdict").startsWith("Same person"));
        assertThat(first("#sentence"))
                .startsWith("Both measures put Bianca Moreau first. As close as two photos of the same person");
        assertThat(first("#match-name")).startsWith("Bianca Moreau");
        robot.clickOn("#first-stay");
        assertThat(isShown()).isFalse();
        assertThat(matches()).hasSize(10);
        assertThat(text("#sentence")).startsWith("Both measures put Bianca Moreau first.");
    }

    @Test
    void escapeSkipsThemForGoodWithoutCancellingAnything() {
        robot.type(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        assertThat(robot.lookup("#invitation").query().isVisible()).isTrue();
        openAgain();
        assertThat(isShown()).isFalse();
        robot.interact(() -> inMenuBar("first-steps-again").fire());
        assertThat(isShown()).isTrue();
        robot.clickOn("#first-skip");
        assertThat(isShown()).isFalse();
    }

    @Test
    void theyCanBeWalkedThroughByKeyboard() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        for (int i = 0; i < 12 && !isFocused("try-bianca-moreau"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(isFocused("try-bianca-moreau")).isTrue();
        robot.type(KeyCode.SPACE);
        await("the answer", () -> first("#verdict").startsWith("Same person"));
        for (int i = 0; i < 20 && !isFocused("first-stay"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(isFocused("first-stay")).isTrue();
        robot.type(KeyCode.SPACE);
        assertThat(isShown()).isFalse();
    }

    @Test
    void aPhotoOfTheUsersOwnLeadsStraightToIt() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(HOME.sampleCast().resolve("Ada Sterling/ada-sterling-1.jpg"));
        await("its matches", () -> !isShown() && matches().size() == 10);
        robot.interact(() -> inMenuBar("first-steps-again").fire());
        assertThat(isShown()).isTrue();
        drop(blankNote());
        await("what is wrong with it", () -> !isShown() && text("#failure").contains("not a picture that can be read"));
    }

    @Test
    void aPhotoOfTheUsersOwnCanBeChosenWhereOneCanBeDropped() {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        chosen.photos = List.of(HOME.sampleCast().resolve("Ada Sterling/ada-sterling-1.jpg"));
        robot.clickOn("#first-open-photo");
        await("its matches", () -> !isShown() && matches().size() == 10);
    }

    @Test
    void theUsersOwnDatasetIsOneClickAway() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        chosen.dataset = Optional.of(smallDataset());
        robot.clickOn("#first-open-own");
        await("the small dataset", () -> isRead("3 people · 9 photos"));
        assertThat(isShown()).isFalse();
        robot.interact(() -> inMenuBar("first-steps-again").fire());
        await("the sample cast again", () -> isRead("32 people · 160 photos"));
        assertThat(isShown()).isTrue();
        robot.type(KeyCode.ESCAPE);
        await("the small dataset again", () -> isRead("3 people · 9 photos"));
    }

    private Path blankNote() throws IOException {
        return Files.writeString(data.resolve("note.jpg"), "no picture");
    }

    private boolean isShown() {
        return has("#first-steps");
    }

    private boolean has(String what) {
        return robot.lookup(what).tryQuery().isPresent();
    }

    /** The text of a label in the first steps, if they are visible. */
    private String first(String id) {
        return robot.lookup("#first-steps " + id)
                .<Label>tryQuery()
                .map(Label::getText)
                .orElse("");
    }

    private boolean isFocused(String id) {
        return onWindow(() -> stage.getScene().getFocusOwner() != null
                && id.equals(stage.getScene().getFocusOwner().getId()));
    }
}
