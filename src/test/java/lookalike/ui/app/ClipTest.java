package lookalike.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import lookalike.shared.CastClips.Placed;
import org.junit.jupiter.api.Test;

/** Clips in the real window: the people in them, their frames and their matches. */
class ClipTest extends WindowDriver {

    @Test
    void thePeopleOfADroppedClipAreSelectedByMouseAndKeyboard() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        drop(TestClips.twoPeople(data));
        await("two people", () -> text("#faces-found").startsWith("2 people · person 1 at 0:0"));
        await(
                "the end of the search",
                () -> app.compare().state().clipProgress().get() == null);
        await("the longer one's name", () -> firstIs("Ada Sterling"));
        assertThat(text("#photo-name")).isEqualTo("two people.mp4");
        assertThat(entry(1)).startsWith("Person 1 of 2, seen at 0:00–0:04").endsWith("selected");
        assertThat(entry(2)).isEqualTo("Person 2 of 2, seen at 0:03–0:06");
        assertThat(robot.lookup(".face-outline").queryAll()).as("outlines").hasSize(1);
        assertThat(robot.lookup("#combine").query().isDisabled()).isTrue();

        robot.clickOn("#clip-person-2");
        await("the other one's name", () -> firstIs("Desmond Price"));
        assertThat(text("#faces-found")).startsWith("2 people · person 2 at 0:0");
        assertThat(robot.lookup("#clip-person-2").query().isFocused()).isFalse();
        robot.interact(() -> robot.lookup("#clip-person-2").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        await("the first one again", () -> firstIs("Ada Sterling"));
        assertThat(robot.lookup("#clip-person-1").query().isFocused()).isTrue();

        String before = text("#faces-found");
        robot.type(KeyCode.DOWN);
        await("another frame", () -> !text("#faces-found").equals(before));
        assertThat(text("#faces-found")).startsWith("2 people · person 1 at ");
        assertThat(firstIs("Ada Sterling")).as("the whole person is compared").isTrue();
        robot.clickOn("#moment-1");
        await(
                "the frame that was clicked",
                () -> robot.lookup("#moment-1").query().getAccessibleText().endsWith("shown"));

        robot.interact(() -> robot.lookup("#photo").query().requestFocus());
        robot.type(KeyCode.LEFT);
        await("the arrows of the photo", () -> firstIs("Desmond Price"));
        chosen.photos = List.of(HOME.sampleProbes().resolve("ada-sterling.jpg"));
        robot.clickOn("#open-photo");
        await("a photo", () -> text("#faces-found").equals("1 face · face 1"));
        assertThat(robot.lookup("#film-strip").query().getParent().isVisible()
                        && app.compare().state().scene().get() != null)
                .isFalse();
        robot.clickOn("#previous-photo");
        await("the clip as it was left", () -> text("#faces-found").startsWith("2 people · person 2"));
    }

    @Test
    void aDamagedClipAndOneWithoutPeopleAreToldAndTheNextOneWorks() throws IOException {
        await("the sample cast", () -> isRead("32 people · 160 photos"));
        Path damaged = data.resolve("damaged.mp4");
        byte[] whole = Files.readAllBytes(TestClips.twoPeople(data));
        Files.write(damaged, Arrays.copyOf(whole, 3000));
        drop(damaged);
        await("why", () -> text("#failure").contains("damaged.mp4: the clip is too damaged to be read"));
        Path empty = TestClips.write(data.resolve("nobody.mp4"), 2, seconds -> new Placed[0]);
        drop(empty);
        await("that there is nobody", () -> text("#nothing").startsWith("No face was found in nobody.mp4"));
        assertThat(text("#failure")).isEmpty();
    }

    @Test
    void aSearchIsStoppedAtOnce() throws IOException {
        Path clip = TestClips.write(
                data.resolve("long.mp4"), 60, seconds -> new Placed[] {Placed.of("Ada Sterling", 0, 0.3, 0.5, 0.9)});
        drop(clip);
        await("the first person", () -> text("#faces-found").startsWith("1 person"));
        assertThat(text("#clip-progress-words")).isEqualTo("Looking for people in long.mp4");
        assertThat(robot.lookup("#clip-person-1").query().isVisible()).isTrue();
        long start = System.nanoTime();
        robot.interact(() -> app.compare().controller().cancel());
        await("the end", () -> app.compare().state().clipProgress().get() == null);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2000);
        assertThat(text("#faces-found")).startsWith("1 person");
        assertThat(text("#problem")).contains("The search in this clip was stopped");
        assertThat(robot.lookup("#clip-progress").query().isVisible()).isFalse();
    }

    @Test
    void aClipOfTheCommandLineIsOpenedAndOfferedAgain() throws IOException {
        arguments = List.of(TestClips.twoPeople(data));
        openAgain();
        await("two people", () -> text("#faces-found").startsWith("2 people"));
        robot.push(KeyCode.SHORTCUT, KeyCode.W);
        await(
                "the clip to be offered",
                () -> robot.lookup("#recent-1").tryQuery().isPresent()
                        && robot.lookup("#recent-1").query().isVisible());
        robot.clickOn("#recent-1");
        await("two people", () -> text("#faces-found").startsWith("2 people"));
    }

    private boolean firstIs(String name) {
        return !matches().isEmpty() && matches().get(0).person().name().equals(name);
    }

    private String entry(int person) {
        return robot.lookup("#clip-person-" + person).query().getAccessibleText();
    }
}
