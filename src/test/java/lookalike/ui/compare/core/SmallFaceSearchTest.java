package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.UndoStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests photos whose first two faces are found early. Background work waits in a queue, and the test acts between the two results. */
@ExtendWith(ApplicationExtension.class)
class SmallFaceSearchTest {

    private static final AppFolders HOME = AppFolders.current();

    private final CompareState state = new CompareState();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final UndoStack undo = new UndoStack();
    private final Jobs jobs = new Jobs(background::add, Runnable::run, errors::add);
    private final CompareController controller = new CompareController(
            state,
            new ProbeReader(
                    () -> LoadedModels.load(ModelStore.of(List.of(), HOME), ModelPreference.STARTER), this::find),
            new CompareController.Clips(null, jobs),
            jobs,
            jobs,
            new SimpleObjectProperty<>(),
            undo);

    /** An action to run once, when the first faces of a photo are found and the search for the others begins. */
    private Runnable between = () -> {};

    private int searches;

    private List<Face> find(FacePipeline pipeline, Photo photo, CancelSignal cancel, Consumer<List<Face>> early) {
        searches++;
        List<Face> all = pipeline.allFaces(photo);
        if (all.size() > 2) {
            early.accept(all.subList(0, 2));
            Runnable action = between;
            between = () -> {};
            action.run();
            cancel.throwIfCancelled();
        }
        return all;
    }

    @AfterEach
    void close() {
        controller.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void theFirstFacesAreThereWhileTheOthersAreLookedFor() {
        between = () -> {
            assertThat(state.photo().get().faces()).hasSize(2);
            assertThat(state.face().get()).isSameAs(face(0));
            assertThat(state.searching().get()).isTrue();
            assertThat(state.busy().get()).isFalse();
        };
        open("group.jpg");
        workAll();
        assertThat(state.photo().get().faces()).hasSize(6);
        assertThat(state.photo().get()).isSameAs(state.photos().get(0));
        assertThat(state.searching().get()).isFalse();
        assertThat(searches).isEqualTo(1);
    }

    @Test
    void whatTheUserDidInTheMeantimeStays() {
        List<Query> asked = new ArrayList<>();
        ProbeFace[] kept = new ProbeFace[2];
        between = () -> {
            state.face().set(face(1));
            state.toggleCombined();
            state.face().set(face(0));
            state.toggleCombined();
            state.face().set(face(1));
            kept[0] = face(0);
            kept[1] = face(1);
            state.query().addListener((property, before, now) -> asked.add(now));
        };
        open("group.jpg");
        workAll();
        assertThat(state.photo().get().faces()).hasSize(6).startsWith(kept);
        assertThat(state.face().get()).isSameAs(kept[1]);
        assertThat(state.combined()).containsExactly(kept[1], kept[0]);
        assertThat(asked).as("nothing is ranked again").isEmpty();
    }

    @Test
    void aFaceThatWasMarkedInTheMeantimeStaysAndIsNotFoundTwice() {
        ProbeFace[] marked = new ProbeFace[1];
        open("group.jpg");
        between = () -> {
            controller.mark(group().get(4).face().box());
            assertThat(state.searching().get()).as("something else waits").isFalse();
        };
        work(1);
        assertThat(state.photo().get().faces()).hasSize(2);
        work(1);
        marked[0] = face(2);
        assertThat(marked[0].byHand()).isTrue();
        assertThat(state.searching().get()).isTrue();
        workAll();
        assertThat(state.photo().get().faces()).hasSize(6);
        assertThat(face(2)).isSameAs(marked[0]).isSameAs(state.face().get());
    }

    @Test
    void anotherPhotoStopsTheSearchWhichGoesOnWhenItsPhotoIsShownAgain() {
        between = () -> open("adrian-cole.jpg");
        open("group.jpg");
        workAll();
        ProbePhoto group = state.photos().get(0);
        assertThat(state.photo().get().name()).isEqualTo("adrian-cole.jpg");
        assertThat(group.faces()).hasSize(2);
        assertThat(state.searching().get()).isFalse();
        assertThat(searches).isEqualTo(2);
        state.photo().set(group);
        assertThat(state.face().get()).isSameAs(group.faces().get(0));
        assertThat(state.searching().get()).isTrue();
        workAll();
        assertThat(state.photo().get().faces())
                .hasSize(6)
                .startsWith(group.faces().toArray(ProbeFace[]::new));
        assertThat(state.searching().get()).isFalse();
    }

    @Test
    void aPhotoThatTheUserLeavesIsNotSearchedAnyMore() {
        open("group.jpg", "adrian-cole.jpg");
        work(2);
        state.photo().set(state.photos().get(1));
        workAll();
        assertThat(searches).isEqualTo(2);
        assertThat(state.photos().get(0).whole()).isFalse();
    }

    @Test
    void photosThatWaitComeBeforeTheSmallerFacesOfTheFirst() {
        open("group.jpg", "adrian-cole.jpg", "ada-sterling.jpg");
        work(1);
        assertThat(state.photo().get().faces()).hasSize(2);
        assertThat(state.searching().get()).isFalse();
        work(2);
        assertThat(state.photos()).hasSize(3);
        assertThat(state.searching().get()).isTrue();
        workAll();
        assertThat(state.photo().get().faces()).hasSize(6);
        assertThat(searches).isEqualTo(4);
    }

    @Test
    void aClosedPhotoIsNotSearchedAndGoesOnWhenItComesBack() {
        between = controller::closePhoto;
        open("group.jpg");
        workAll();
        assertThat(state.photos()).isEmpty();
        assertThat(state.searching().get()).isFalse();
        undo.undo();
        assertThat(state.photo().get().faces()).hasSize(2);
        workAll();
        assertThat(state.photo().get().faces()).hasSize(6);
    }

    @Test
    void cancellingKeepsTheFirstFaces() {
        between = controller::cancel;
        open("group.jpg");
        workAll();
        assertThat(state.photo().get().faces()).hasSize(2);
        assertThat(state.searching().get()).isFalse();
        assertThat(state.busy().get()).isFalse();
    }

    private List<ProbeFace> group() {
        List<ProbeFace> faces = new ArrayList<>();
        try (Photo photo = state.photo().get().source().open()) {
            controller.withPipeline(pipeline -> pipeline.allFaces(photo)).stream()
                    .map(face -> ProbeFace.of(photo, face, false))
                    .forEach(faces::add);
        }
        return faces;
    }

    private ProbeFace face(int index) {
        return state.photo().get().faces().get(index);
    }

    private void open(String... names) {
        controller.open(List.of(names).stream()
                .map(HOME.sampleProbes()::resolve)
                .map(Path.class::cast)
                .toList());
    }

    private void work(int jobs) {
        for (int i = 0; i < jobs; i++) {
            background.remove().run();
        }
    }

    private void workAll() {
        while (!background.isEmpty()) {
            work(1);
        }
    }
}
