package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TwinModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the user's choice is kept, even if a model disappears. */
class ModelPreferenceTest {

    private static final Path OWN = AppFolders.current().ownModels();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void copyAModel() throws IOException {
        file = folder.resolve("choice").resolve("model-choice.json");
        TwinModel.put(folder, Role.DETECTOR, "copy");
    }

    @Test
    void aChoiceIsKept() throws IOException {
        assertThat(ModelPreference.read(file)).isEqualTo(ModelPreference.STARTER);
        ModelPreference choice = ModelPreference.STARTER.with(Role.DETECTOR, "copy");
        choice.write(file);
        assertThat(ModelPreference.read(file)).isEqualTo(choice);
        assertThat(choice.id(Role.DETECTOR)).isEqualTo("copy");
        assertThat(choice.id(Role.DESCRIPTOR)).isEqualTo("mobilefacenet-192");
        assertThat(choice.with(Role.DETECTOR, "mediapipe-full-range")).isEqualTo(ModelPreference.STARTER);
        assertThat(choice.without("copy")).isEqualTo(ModelPreference.STARTER);
        assertThat(choice.without("another")).isEqualTo(choice);
        assertThatThrownBy(() -> choice.with(Role.LANDMARKS, "copy")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatIsNoChoiceMeansTheStarterModels() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[");
        assertThat(ModelPreference.read(file)).isEqualTo(ModelPreference.STARTER);
        Files.writeString(file, "null");
        assertThat(ModelPreference.read(file)).isEqualTo(ModelPreference.STARTER);
    }

    @Test
    void aChosenModelThatIsThereIsUsed() {
        ModelPreference.Usable usable = new ModelPreference("copy", null).usable(store());
        assertThat(usable.detector()).isEqualTo("copy");
        assertThat(usable.descriptor()).isEqualTo("mobilefacenet-192");
        assertThat(usable.problems()).isEmpty();
    }

    @Test
    void theStarterModelIsInPlaceOfOneThatIsMissingOrDamagedAndTheReasonNamesIt() throws IOException {
        ModelPreference.Usable usable = new ModelPreference("copy", "nobody").usable(store());
        assertThat(usable.detector()).isEqualTo("copy");
        assertThat(usable.descriptor()).isEqualTo("mobilefacenet-192");
        assertThat(usable.problems())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("there is no model nobody"));
        Files.write(folder.resolve("copy.onnx"), new byte[10]);
        usable = new ModelPreference("copy", null).usable(store());
        assertThat(usable.detector()).isEqualTo("mediapipe-full-range");
        assertThat(usable.problems())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("copy.onnx"));
        usable = new ModelPreference(null, "copy").usable(store());
        assertThat(usable.descriptor()).isEqualTo("mobilefacenet-192");
        assertThat(usable.problems())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("is a detector"));
    }

    private ModelStore store() {
        return new ModelStore(List.of(folder, OWN));
    }
}
