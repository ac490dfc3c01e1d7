package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.model.ModelException;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TwinModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the choice of networks for a catalogue: the chosen ones, or the starters while those cannot be used. */
class DatasetModelsTest {

    private static final ModelPreference TWINS = new ModelPreference("twin-detector", "twin-descriptor");

    @TempDir
    private Path folder;

    private Catalog catalog;

    @BeforeEach
    void putTwins() throws IOException {
        TwinModel.put(folder.resolve("models"), Role.DETECTOR, "twin-detector");
        TwinModel.put(folder.resolve("models"), Role.DESCRIPTOR, "twin-descriptor");
        catalog = Catalog.open(folder.resolve("a.catalog"));
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void aCatalogueWithoutAChoiceTakesThatForNewOnesAndKeepsIt() {
        assertThat(opened(TWINS)).isEqualTo("twin-descriptor");
        assertThat(opened(ModelPreference.STARTER)).isEqualTo("twin-descriptor");
        assertThat(catalog.chosen()).contains(TWINS.selection(store()));
        assertThat(catalog.chosen().orElseThrow().preference()).isEqualTo(TWINS);
        assertThat(LoadedModels.load(store(), TWINS).selection()).isEqualTo(TWINS.selection(store()));
    }

    @Test
    void theStartersStandInForAModelThatIsGoneOrDamagedAndTheChoiceStays() throws IOException {
        catalog.choose(TWINS.selection(store()));
        ModelSelection chosen = catalog.chosen().orElseThrow();
        Path network = folder.resolve("models/twin-detector.onnx");
        byte[] whole = Files.readAllBytes(network);
        Files.write(network, new byte[100]);
        assertThat(problem()).hasMessageContaining("twin-detector.onnx").hasMessageContaining("not the network");
        Files.delete(network);
        assertThat(problem()).hasMessageContaining("twin-detector.onnx").hasMessageContaining("missing");
        Files.delete(folder.resolve("models/twin-detector.json"));
        assertThat(problem()).hasMessageContaining("there is no model twin-detector");
        assertThat(catalog.chosen()).contains(chosen);

        TwinModel.put(folder.resolve("models"), Role.DETECTOR, "twin-detector2");
        Files.write(network, whole);
        Files.writeString(
                folder.resolve("models/twin-detector.json"),
                Files.readString(folder.resolve("models/twin-detector2.json"))
                        .replace("twin-detector2", "twin-detector"));
        assertThat(opened(ModelPreference.STARTER)).as("it is back").isEqualTo("twin-descriptor");
    }

    @Test
    void withoutStartersThereIsNothingToStandIn() {
        ModelStore empty = new ModelStore(List.of(folder.resolve("nothing")));
        assertThatThrownBy(() -> DatasetModels.of(catalog, empty, TWINS)).isInstanceOf(ModelException.class);
        assertThatThrownBy(() -> DatasetModels.of(catalog, empty, ModelPreference.STARTER))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void idsWithBlanksAndSignsAreFoundInAChoice() throws IOException {
        TwinModel.put(folder.resolve("models"), Role.DETECTOR, "my @ detector 2");
        ModelPreference odd = new ModelPreference("my @ detector 2", null);
        assertThat(odd.selection(store()).preference()).isEqualTo(odd);
    }

    private String opened(ModelPreference fresh) {
        DatasetModels opened = DatasetModels.of(catalog, store(), fresh);
        assertThat(opened.problem()).isEmpty();
        return opened.models().descriptorId().id();
    }

    private ModelException problem() {
        DatasetModels opened = DatasetModels.of(catalog, store(), ModelPreference.STARTER);
        LoadedModels starters = LoadedModels.load(store(), ModelPreference.STARTER);
        assertThat(Optional.of(opened.models().finders())).contains(starters.finders());
        assertThat(opened.models().descriptorId()).isEqualTo(starters.descriptorId());
        return opened.problem().orElseThrow();
    }

    private ModelStore store() {
        return new ModelStore(
                List.of(folder.resolve("models"), AppFolders.current().ownModels()));
    }
}
