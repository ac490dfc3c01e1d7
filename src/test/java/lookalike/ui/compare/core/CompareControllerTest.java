package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.face.LoadedModels;
import lookalike.model.ModelException;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.UndoStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests probe photos one by one; background work waits in a queue that the test runs. */
@ExtendWith(ApplicationExtension.class)
class CompareControllerTest {

    private static final AppFolders HOME = AppFolders.current();

    private final CompareState state = new CompareState();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final UndoStack undo = new UndoStack();
    private CompareController controller =
            controller(() -> LoadedModels.load(ModelStore.of(List.of(), HOME), ModelPreference.STARTER));

    @AfterEach
    void close() {
        controller.close();
    }

    @Test
    void theFirstOfSeveralPhotosIsShownAndTheOthersDoNotPushItAway() {
        controller.open(List.of(probe("ada-sterling.jpg"), probe("adrian-cole.jpg")));
        work(2);
        assertThat(names()).containsExactly("ada-sterling.jpg", "adrian-cole.jpg");
        assertThat(state.photo().get().name()).isEqualTo("ada-sterling.jpg");
    }

    @Test
    void whatWasGivenLastIsShown() {
        controller.open(List.of(probe("ada-sterling.jpg"), probe("bianca-moreau.jpg")));
        work(1);
        controller.open(List.of(probe("adrian-cole.jpg")));
        work(2);
        assertThat(names()).containsExactly("ada-sterling.jpg", "bianca-moreau.jpg", "adrian-cole.jpg");
        assertThat(state.photo().get().name()).isEqualTo("adrian-cole.jpg");
    }

    @Test
    void aPhotoThatIsThereAlreadyIsShownAgainInsteadOfReadTwice() {
        controller.open(List.of(probe("ada-sterling.jpg"), probe("adrian-cole.jpg")));
        controller.open(List.of(probe("../probes/ada-sterling.jpg")));
        work(3);
        assertThat(names()).containsExactly("ada-sterling.jpg", "adrian-cole.jpg");
        controller.open(List.of(probe("adrian-cole.jpg")));
        assertThat(background).isEmpty();
        assertThat(names()).containsExactly("ada-sterling.jpg", "adrian-cole.jpg");
        assertThat(state.photo().get().name()).isEqualTo("adrian-cole.jpg");
    }

    @Test
    void thePhotoThatWasGivenFirstIsShownAlthoughALaterOneIsThereAlready() {
        controller.open(List.of(probe("ada-sterling.jpg")));
        work(1);
        controller.open(List.of(probe("adrian-cole.jpg"), probe("ada-sterling.jpg")));
        while (!background.isEmpty()) {
            work(1);
        }
        assertThat(names()).containsExactly("ada-sterling.jpg", "adrian-cole.jpg");
        assertThat(state.photo().get().name()).isEqualTo("adrian-cole.jpg");
    }

    @Test
    void aFileThatHasChangedIsReadAgain(@TempDir Path folder) throws Exception {
        Path file = Files.copy(probe("ada-sterling.jpg"), folder.resolve("a.jpg"));
        controller.open(List.of(file));
        work(1);
        Files.copy(probe("adrian-cole.jpg"), file, StandardCopyOption.REPLACE_EXISTING);
        controller.open(List.of(file));
        work(1);
        assertThat(names()).containsExactly("a.jpg", "a.jpg");
        assertThat(state.photo().get()).isSameAs(state.photos().get(1));
    }

    @Test
    void aClosedPhotoComesBackWhereItWas() {
        controller.open(List.of(probe("ada-sterling.jpg"), probe("adrian-cole.jpg")));
        work(2);
        controller.closePhoto();
        assertThat(names()).containsExactly("adrian-cole.jpg");
        assertThat(undo.next().get()).contains("ada-sterling.jpg");
        undo.undo();
        assertThat(names()).containsExactly("ada-sterling.jpg", "adrian-cole.jpg");
        assertThat(state.photo().get().name()).isEqualTo("ada-sterling.jpg");
        assertThat(undo.canUndo().get()).isFalse();
    }

    @Test
    void cancellingForgetsThePhotosThatAreNotShownYet() {
        controller.open(List.of(probe("ada-sterling.jpg"), probe("adrian-cole.jpg")));
        work(1);
        assertThat(state.busy().get()).isTrue();
        controller.cancel();
        work(1);
        assertThat(names()).containsExactly("ada-sterling.jpg");
        assertThat(state.busy().get()).isFalse();
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void everyUnreadableFileIsToldUntilTheNextPhotosAreGiven(@TempDir Path folder) throws Exception {
        controller.open(List.of(
                Files.createFile(folder.resolve("empty.jpg")), folder.resolve("gone.jpg"), probe("adrian-cole.jpg")));
        work(2);
        assertThat(state.opening().shown().get().name())
                .as("in place of a photo")
                .isEqualTo("empty.jpg");
        work(1);
        assertThat(unusable()).containsExactly("empty.jpg: the file is empty", "gone.jpg: there is no such file");
        assertThat(state.photo().get().name()).isEqualTo("adrian-cole.jpg");
        assertThat(state.opening().shown().get()).isNull();
        controller.open(List.of(probe("ada-sterling.jpg")));
        assertThat(unusable()).isEmpty();
    }

    @Test
    void anUnusablePhotoTakesTheOldAnswersPlaceAndTheOthersAreOneStepAway(@TempDir Path folder) {
        controller.open(List.of(probe("ada-sterling.jpg"), probe("adrian-cole.jpg")));
        work(2);
        controller.open(List.of(folder.resolve("gone.jpg")));
        assertThat(state.photo().get().name()).as("until it is known").isEqualTo("ada-sterling.jpg");
        work(1);
        assertThat(state.photo().get()).isNull();
        assertThat(state.query().get()).isNull();
        assertThat(state.opening().shown().get().reason().detail()).isEqualTo("gone.jpg: there is no such file");
        controller.stepPhoto(-1);
        assertThat(state.photo().get().name()).isEqualTo("adrian-cole.jpg");
        assertThat(state.opening().shown().get()).isNull();
    }

    @Test
    void photosAreCountedWhileSeveralAreRead(@TempDir Path folder) {
        controller.open(List.of(probe("ada-sterling.jpg"), folder.resolve("gone.jpg"), probe("adrian-cole.jpg")));
        assertThat(state.opening().progress().get()).isEqualTo(new OpeningState.Progress(0, 3));
        work(1);
        assertThat(state.opening().progress().get()).isEqualTo(new OpeningState.Progress(1, 3));
        work(1);
        assertThat(state.opening().progress().get()).isEqualTo(new OpeningState.Progress(2, 3));
        work(1);
        assertThat(state.opening().progress().get()).isNull();
        controller.open(List.of(probe("bianca-moreau.jpg")));
        assertThat(state.opening().progress().get()).as("one is not counted").isNull();
    }

    @Test
    void allPhotosAreClosedAndComeBack() {
        controller.open(List.of(probe("ada-sterling.jpg"), probe("adrian-cole.jpg")));
        work(2);
        controller.stepPhoto(1);
        controller.closeAll();
        assertThat(state.photos()).isEmpty();
        assertThat(state.photo().get()).isNull();
        assertThat(undo.next().get()).isEqualTo("close 2 photos");
        undo.undo();
        assertThat(names()).containsExactly("ada-sterling.jpg", "adrian-cole.jpg");
        assertThat(state.photo().get().name()).isEqualTo("adrian-cole.jpg");
    }

    @Test
    void aMissingModelAndTheUnexpectedAreToldWhereThePhotoIs() {
        controller = controller(() -> {
            throw new ModelException(ModelException.Reason.NETWORK_MISSING, "a.onnx", "a", "a.json");
        });
        controller.open(List.of(probe("ada-sterling.jpg")));
        work(1);
        assertThat(unusable()).containsExactly("a.onnx: the network of the model a is missing; its card is a.json");
        assertThat(errors).isEmpty();
        controller = controller(() -> {
            throw new IllegalStateException("a bug");
        });
        controller.open(List.of(probe("ada-sterling.jpg")));
        work(1);
        assertThat(unusable()).containsExactly("ada-sterling.jpg: it could not be analysed (a bug)");
        assertThat(errors).isEmpty();
        assertThat(state.problems()).isEmpty();
        assertThat(state.busy().get()).isFalse();
    }

    private List<String> unusable() {
        return state.opening().unusable().stream()
                .map(photo -> photo.reason().detail())
                .toList();
    }

    private CompareController controller(Supplier<LoadedModels> models) {
        return new CompareController(
                state,
                models,
                new Jobs(background::add, Runnable::run, errors::add),
                new Jobs(background::add, Runnable::run, errors::add),
                new Jobs(background::add, Runnable::run, errors::add),
                new SimpleObjectProperty<>(),
                undo);
    }

    private void work(int jobs) {
        for (int i = 0; i < jobs; i++) {
            background.remove().run();
        }
    }

    private List<String> names() {
        return state.photos().stream().map(ProbePhoto::name).toList();
    }

    private static Path probe(String name) {
        return HOME.sampleProbes().resolve(name);
    }
}
