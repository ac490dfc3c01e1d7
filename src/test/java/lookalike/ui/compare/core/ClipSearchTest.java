package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import lookalike.shared.CastClips;
import lookalike.shared.CastClips.Placed;
import lookalike.shared.ClipWriter;
import lookalike.shared.ClipWriter.Settings;
import lookalike.shared.TestModels;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.UndoStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Tests a clip in which a person who appears later is seen longest. Background work waits in a queue, and the test acts when the first
 * person is shown.
 */
@ExtendWith(ApplicationExtension.class)
class ClipSearchTest {

    private static final int RATE = 4;

    @TempDir
    private static Path folder;

    private static Path clip;

    private final CompareState state = new CompareState();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final UndoStack undo = new UndoStack();
    private final Jobs jobs = new Jobs(background::add, Runnable::run, errors::add);
    private final CompareController controller =
            new CompareController(state, TestModels::starter, jobs, jobs, jobs, new SimpleObjectProperty<>(), undo);

    /** An action to run once, when the first person is shown. */
    private Runnable early = () -> {};

    @BeforeEach
    void writeTheClip() throws IOException {
        if (clip == null) {
            clip = folder.resolve("clip.mp4");
            try (ClipWriter writer = new ClipWriter(clip, Settings.of("mpeg4", 640, 360))) {
                for (int i = 0; i < 7 * RATE; i++) {
                    Placed ada = Placed.of("Ada Sterling", 0, 0.28, 0.5, 0.9);
                    Placed desmond = Placed.of("Desmond Price", 0, 0.75, 0.5, 0.8);
                    Placed[] placed = i < 2 * RATE
                            ? new Placed[] {ada}
                            : i < 3 * RATE ? new Placed[] {ada, desmond} : new Placed[] {desmond};
                    writer.add((double) i / RATE, CastClips.frame(640, 360, placed));
                }
            }
        }
        state.photos().addListener((ListChangeListener<ProbePhoto>) change -> {
            while (change.next()) {
                if (change.wasAdded() && !change.wasReplaced()) {
                    afterwards(early);
                }
            }
        });
    }

    /** Runs an action at the search's next progress report, because a list must not be changed during its own change event. */
    private void afterwards(Runnable action) {
        early = () -> {};
        boolean[] done = {false};
        state.clipProgress().addListener((property, before, now) -> {
            if (now != null && !done[0]) {
                done[0] = true;
                action.run();
            }
        });
    }

    @AfterEach
    void close() {
        controller.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void theFirstPersonIsShownDuringTheSearchAndStaysSelected() {
        List<ProbePhoto> shown = new ArrayList<>();
        early = () -> {
            shown.add(state.photo().get());
            assertThat(scene().people()).hasSize(1);
            assertThat(scene().selected().ranges().get(0).start()).isZero();
            assertThat(state.face().get()).isNotNull();
            assertThat(state.busy().get()).as("the view waits for nothing").isFalse();
        };
        open();
        workAll();
        assertThat(shown).hasSize(1);
        assertThat(state.photos()).containsExactly(state.photo().get());
        assertThat(scene().people()).hasSize(2);
        assertThat(scene().person()).as("the longer one comes first").isEqualTo(1);
        assertThat(scene().selected().ranges().get(0).start()).isZero();
        assertThat(scene().people()).allMatch(person -> person.moments().size() <= 5);
        assertThat(scene().people())
                .flatExtracting(ClipPerson::moments)
                .extracting(ClipPerson.Moment::picture)
                .doesNotContainNull();
        assertThat(state.photo().get().faces().get(0).face())
                .isEqualTo(scene().frame().face());
        assertThat(state.query().get().descriptors())
                .as("all best frames are compared")
                .hasSameSizeAs(scene().selected().moments());
        assertThat(state.clipProgress().get()).isNull();
        assertThat(state.busy().get()).isFalse();
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void whatIsShownStaysWhenTheSearchIsStoppedAndOpeningTheClipAgainCompletesIt() {
        early = controller::cancel;
        open();
        workAll();
        assertThat(scene().people()).hasSize(1);
        assertThat(state.problems())
                .extracting(ErrorPresenter.Message::title)
                .containsExactly("The search in this clip was stopped");
        assertThat(state.clipProgress().get()).isNull();
        assertThat(state.busy().get()).isFalse();
        open();
        workAll();
        assertThat(state.photos()).hasSize(1);
        assertThat(scene().people()).hasSize(2);
        assertThat(state.problems()).isEmpty();
        open();
        assertThat(background).as("nothing is left to be searched").isEmpty();
    }

    @Test
    void aClipThatIsClosedDuringTheSearchDoesNotComeBack() {
        early = controller::closePhoto;
        open();
        workAll();
        assertThat(state.photos()).isEmpty();
        assertThat(state.scene().get()).isNull();
        assertThat(state.clipProgress().get()).isNull();
        assertThat(state.problems()).isEmpty();
    }

    private ClipScene scene() {
        return state.scene().get();
    }

    private void open() {
        controller.open(List.of(clip));
    }

    private void workAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
