package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.face.FacePipeline;
import lookalike.face.PipelineModels;
import lookalike.platform.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final Path OWN = AppFolders.current().ownModels();

    @TempDir
    private Path folder;

    @Test
    void theStarterModelsAreThereAndWhole() {
        ModelStore store = new ModelStore(List.of(OWN));
        assertThat(store.entries()).hasSize(3);
        ModelStore.DEFAULTS.forEach((role, id) -> {
            Model model = store.load(role, id);
            assertThat(model.network()).hasSize((int) model.card().bytes());
        });
    }

    @Test
    void theFirstFolderThatHasAnIdWins() throws IOException {
        copy("landmarks_68.onnx");
        write("landmarks_68.json", card("landmarks_68.json").replace("face-api 68 landmarks", "mine"));
        ModelStore store = new ModelStore(List.of(folder, OWN));
        assertThat(store.card(Role.LANDMARKS, "face-api-landmarks-68").name()).isEqualTo("mine");
        assertThat(store.entries()).hasSize(3);
        assertThat(new ModelStore(List.of(OWN, folder))
                        .card(Role.LANDMARKS, "face-api-landmarks-68")
                        .name())
                .isEqualTo("face-api 68 landmarks");
    }

    @Test
    void aModelThatIsDroppedInChangesNothingUntilItIsChosen() throws IOException {
        copy("dlib_resnet_128.onnx");
        write("dlib_resnet_128.json", card("dlib_resnet_128.json").replace("\"dlib-resnet-128\"", "\"another\""));
        ModelStore store = new ModelStore(List.of(folder, OWN));
        assertThat(PipelineModels.load(store, null, null).descriptorId().id()).isEqualTo("dlib-resnet-128");
        assertThat(PipelineModels.load(store, null, "another").descriptorId().id())
                .isEqualTo("another");
    }

    @Test
    void anotherNetworkThanTheCardsIsRefused() throws IOException {
        write("landmarks_68.json", card("landmarks_68.json"));
        Files.write(folder.resolve("landmarks_68.onnx"), new byte[] {1, 2, 3});
        ModelStore store = new ModelStore(List.of(folder));
        assertThatThrownBy(() -> store.load(Role.LANDMARKS, "face-api-landmarks-68"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(folder.resolve("landmarks_68.onnx").toString())
                .hasMessageContaining("expected SHA-256 56404d4d92ead3d3")
                .hasMessageContaining("found 039058c6f2c0cb49")
                .hasMessageContaining("3 bytes");
    }

    @Test
    void aMissingNetworkAnUnknownIdAndAWrongRoleAreNamed() throws IOException {
        write("landmarks_68.json", card("landmarks_68.json"));
        ModelStore store = new ModelStore(List.of(folder));
        assertThatThrownBy(() -> store.load(Role.LANDMARKS, "face-api-landmarks-68"))
                .hasMessageContaining("landmarks_68.onnx")
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> store.load(Role.DETECTOR, "nobody"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("face-api-landmarks-68");
        assertThatThrownBy(() -> store.load(Role.DETECTOR, "face-api-landmarks-68"))
                .hasMessageContaining("is a landmarks, a detector is needed");
    }

    @Test
    void aCardThatSaysTooLittleIsRefused() throws IOException {
        write("bad.json", card("landmarks_68.json").replace("\"crop\"", "\"krop\""));
        assertThatThrownBy(() -> new ModelStore(List.of(folder)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("bad.json")
                .hasMessageContaining("\"crop\"");
        write("bad.json", "{ this is no JSON");
        assertThatThrownBy(() -> new ModelStore(List.of(folder)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("bad.json");
    }

    @Test
    void aCardThatIsNothingOrLeadsOutOfItsFolderIsRefused() throws IOException {
        write("bad.json", "null");
        assertThatThrownBy(() -> new ModelStore(List.of(folder)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("bad.json: not a model card");
        for (String file : List.of("../a.onnx", "..\\\\a.onnx", "C:a.onnx", "a\\u0000.onnx", "a.bin")) {
            assertCardRefused("landmarks_68.json", "landmarks_68.onnx", file, "file");
        }
    }

    @Test
    void numbersThatNoPictureHasAreRefused() throws IOException {
        assertCardRefused("landmarks_68.json", "122.782", "null", "input.mean");
        assertCardRefused("landmarks_68.json", "\"width\": 112", "\"width\": 100000", "input");
        assertCardRefused("face_full_range.json", "\"multipleOf\": 32", "\"multipleOf\": 99999999", "input.multipleOf");
        assertCardRefused("face_full_range.json", "\"fixedSize\": null", "\"fixedSize\": [640, 0]", "input.fixedSize");
        assertCardRefused("face_full_range.json", "\"score\": \"score\"", "\"score\": null", "output");
        assertCardRefused("face_full_range.json", "mediapipe-full-range\",", "yunet\",", "output.strides");
        assertCardRefused("face_full_range.json", "\"firstSide\": 160", "\"firstSide\": 0", "detection.firstSide");
        assertCardRefused("face_full_range.json", "512", "null", "detection.moreSides");
    }

    private void assertCardRefused(String name, String good, String bad, String field) throws IOException {
        String text = card(name);
        assertThat(text).contains(good);
        write("bad.json", text.replace(good, bad));
        assertThatThrownBy(() -> new ModelStore(List.of(folder)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("bad.json: the card's \"" + field + "\" must be");
    }

    @Test
    void aCardThatDoesNotFitItsNetworkIsRefused() throws IOException {
        copy("dlib_resnet_128.onnx");
        assertPipelineRefuses("\"dimension\": 128", "\"dimension\": 64", "descriptors of 64 numbers", "gives 128");
        assertPipelineRefuses("\"name\": \"data\"", "\"name\": \"picture\"", "input \"picture\"", "[data]");
        assertPipelineRefuses("\"name\": \"descriptor\"", "\"name\": \"vector\"", "output \"vector\"", "[descriptor]");
        assertPipelineRefuses("\"dlib-150\"", "\"dlib-151\"", "\"dlib-151\"", "dlib-150");
        assertPipelineRefuses("\"width\": 150", "\"width\": 112", "150 x 150", "112 x 150");
    }

    private void assertPipelineRefuses(String good, String bad, String... words) throws IOException {
        write("dlib_resnet_128.json", card("dlib_resnet_128.json").replace(good, bad));
        PipelineModels models = PipelineModels.load(new ModelStore(List.of(folder, OWN)), null, null);
        assertThatThrownBy(() -> new FacePipeline(models).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("dlib_resnet_128.onnx")
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private static String card(String name) throws IOException {
        return Files.readString(OWN.resolve(name));
    }

    private void copy(String name) throws IOException {
        Files.copy(OWN.resolve(name), folder.resolve(name));
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
