package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final Path OWN = AppFolders.current().ownModels();

    private static final String COMPOSITE = "dlib-mobilefacenet-320";

    @TempDir
    private Path folder;

    @Test
    void theStarterModelsAreThereAndWhole() {
        ModelStore store = new ModelStore(List.of(OWN));
        assertThat(store.entries()).hasSize(5);
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
        assertThat(store.entries()).hasSize(5);
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
        assertThat(LoadedModels.load(store, ModelPreference.STARTER)
                        .descriptorId()
                        .id())
                .isEqualTo("mobilefacenet-192");
        assertThat(LoadedModels.load(store, new ModelPreference(null, "another"))
                        .descriptorId()
                        .id())
                .isEqualTo("another");
    }

    @Test
    void aCompositeIsMadeOfItsPartsAndKeepsItsIdentity() {
        ModelStore store = new ModelStore(List.of(OWN));
        assertThat(store.entry(COMPOSITE).isWhole()).isTrue();
        Model both = store.load(Role.DESCRIPTOR, COMPOSITE);
        assertThat(both.networks())
                .extracting(part -> part.card().id())
                .containsExactly("dlib-resnet-128", "mobilefacenet-192");
        assertThat(both.parts())
                .allSatisfy(part ->
                        assertThat(part.network()).hasSize((int) part.card().bytes()));
        assertThat(both.card().modelId())
                .as("stored catalogues know it by this")
                .isEqualTo(new ModelId(COMPOSITE, "2d2a9f32edece0234148f5fea164c46ee89776c15e2272682a1b6f92318c89a9"));
    }

    @Test
    void aCompositeWithoutItsPartsIsRefused() throws IOException {
        write("both.json", card("dlib_mobilefacenet_320.json"));
        assertThat(new ModelStore(List.of(folder)).entry(COMPOSITE).isWhole()).isFalse();
        assertCompositeRefused(List.of(folder), "needs the model dlib-resnet-128, which is missing");
        copy("landmarks_68.onnx");
        write(
                "landmarks_68.json",
                card("landmarks_68.json").replace("\"face-api-landmarks-68\"", "\"dlib-resnet-128\""));
        assertCompositeRefused(List.of(folder), "as a descriptor, which is a landmarks");
        Files.delete(folder.resolve("landmarks_68.json"));
        copy("mobilefacenet_192.onnx");
        write(
                "mobilefacenet_192.json",
                card("mobilefacenet_192.json").replace("\"mobilefacenet-192\"", "\"dlib-resnet-128\""));
        assertCompositeRefused(List.of(folder, OWN), "needs the model dlib-resnet-128 with the SHA-256 b1cd0176");
        assertThat(new ModelStore(List.of(folder, OWN)).entry(COMPOSITE).isWhole())
                .isFalse();
    }

    @Test
    void aCompositesCardMustSayWhatItIsMadeOf() throws IOException {
        String good = card("dlib_mobilefacenet_320.json");
        assertCompositeWrong(good.replace("0.8", "0.7"), "\"parts\" must be of weights that sum to 1");
        assertCompositeWrong(good.replace("\"weight\": 0.8", "\"weight\": 0"), "two or more");
        assertCompositeWrong(good.replace("\"parts\"", "\"file\": \"a.onnx\", \"parts\""), "\"file\" must be absent");
        assertCompositeWrong(good.replace("\"descriptor\"", "\"detector\""), "only descriptors have parts");
        assertCompositeWrong(good.replace("\"dimension\": 320", "\"dimension\": 0"), "output.dimension");
    }

    private void assertCompositeWrong(String card, String words) throws IOException {
        write("both.json", card);
        assertThatThrownBy(() -> new ModelStore(List.of(folder)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("both.json")
                .hasMessageContaining(words);
    }

    private static void assertCompositeRefused(List<Path> folders, String words) {
        ModelStore store = new ModelStore(folders);
        assertThatThrownBy(() -> store.load(Role.DESCRIPTOR, COMPOSITE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(COMPOSITE)
                .hasMessageContaining(words);
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
        LoadedModels models =
                LoadedModels.load(new ModelStore(List.of(folder, OWN)), new ModelPreference(null, "dlib-resnet-128"));
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
