package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.Raster;
import lookalike.model.Model;
import lookalike.model.ModelCard;
import lookalike.model.ModelCatalog;
import lookalike.model.ModelException;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.shared.TinyNetwork;
import org.junit.jupiter.api.Test;

/** Tests the outputs that a network must have to be installed, and that SFace's card fits a network of SFace's shape. */
class NetworkTrialTest {

    private static final Path OWN = AppFolders.current().ownModels();
    private static final ModelCard SFACE = ModelCatalog.read(OWN.resolve(ModelCatalog.FILE))
            .model("sface-2021dec")
            .card();

    private final NetworkTrial trial = new NetworkTrial();

    @Test
    void theStarterModelsPass() {
        ModelStore store = new ModelStore(List.of(OWN));
        assertThat(store.entries())
                .hasSize(5)
                .allSatisfy(entry -> assertThatCode(() -> trial.check(ModelStore.verify(entry)))
                        .doesNotThrowAnyException());
    }

    @Test
    void aNetworkOfSFacesShapePasses() {
        trial.check(new Model(SFACE, TinyNetwork.of(1, 112, "data", "fc1", 18_000, 128)));
    }

    @Test
    void whatGivesAnotherNumberOfNumbersFails() {
        assertFails(SFACE, TinyNetwork.of(1, 112, "data", "fc1", 0, 64), "descriptors of 128 numbers", "gives 64");
        assertFails(SFACE, TinyNetwork.of(1, 112, "data", "fc2", 0, 128), "output \"fc1\"", "[fc2]");
        assertFails(SFACE, TinyNetwork.of(1, 112, "input", "fc1", 0, 128), "input \"data\"", "[input]");
        assertFails(SFACE, TinyNetwork.of(1, 96, "data", "fc1", 0, 128), "3 x 112 x 112");
        assertFails(SFACE, TinyNetwork.ofIntegers(112, "data", "fc1"), "output \"fc1\" is no tensor of 32-bit");
        assertFails(SFACE, new byte[] {1, 2, 3}, "ONNX Runtime refuses the network");
    }

    @Test
    void anUnknownTemplateAndDetectorsAndPointsThatGiveSomethingElseFail() throws IOException {
        byte[] tiny = TinyNetwork.of(1, 112, "data", "points", 0, 128);
        ModelCard points = card("landmarks_68.json");
        assertFails(points, tiny, "68 points are 136 numbers", "gives 128");
        assertFails(card("dlib_resnet_128.json", "alignment", "dlib-151"), tiny, "no alignment template \"dlib-151\"");
        assertFails(card("face_full_range.json"), tiny, "an input of N x 3 x any x any");
    }

    @Test
    void aNetworkThatTakesOnePictureOnlyIsRunOneByOne() throws IOException {
        try (FaceEmbedder any = new FaceEmbedder(new Model(SFACE, TinyNetwork.of(0, 112, "data", "fc1", 18_000, 128)));
                FaceEmbedder one =
                        new FaceEmbedder(new Model(SFACE, TinyNetwork.of(1, 112, "data", "fc1", 18_000, 128)))) {
            List<Raster> crops = List.of(crop("ada-sterling.jpg"), crop("adrian-cole.jpg"), crop("unknown-man.jpg"));
            List<Embedding> expected = crops.stream().map(any::describe).toList();
            List<Embedding> found = crops.stream().map(one::describe).toList();
            assertThat(found).hasSize(3);
            for (int i = 0; i < 3; i++) {
                assertThat(found.get(i).descriptor().values())
                        .isEqualTo(expected.get(i).descriptor().values());
            }
            assertThat(found.get(0).descriptor().values())
                    .isNotEqualTo(found.get(1).descriptor().values());
        }
    }

    @Test
    void severalThreadsGetWhatOneThreadGets() throws IOException {
        try (FaceEmbedder embedder =
                new FaceEmbedder(new Model(SFACE, TinyNetwork.of(0, 112, "data", "fc1", 18_000, 128)))) {
            List<Raster> crops = List.of(crop("ada-sterling.jpg"), crop("adrian-cole.jpg"), crop("unknown-man.jpg"));
            List<Embedding> alone = crops.stream().map(embedder::describe).toList();
            List<Embedding> together = IntStream.range(0, 300)
                    .parallel()
                    .mapToObj(i -> embedder.describe(crops.get(i % 3)))
                    .toList();
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).descriptor().values())
                        .isEqualTo(alone.get(i % 3).descriptor().values());
            }
        }
    }

    @Test
    void sFaceIsGivenRedGreenBlueFrom0To255() {
        Raster blue = new Raster(112, 112, new byte[3 * 112 * 112]);
        for (int i = 0; i < blue.bgr().length; i += 3) {
            blue.bgr()[i] = (byte) 255;
            blue.bgr()[i + 2] = 7;
        }
        int plane = 112 * 112;
        try (Network red = new Network(new Model(SFACE, TinyNetwork.of(1, 112, "data", "fc1", 0, 128)));
                Network last = new Network(new Model(SFACE, TinyNetwork.of(1, 112, "data", "fc1", 2 * plane, 128)))) {
            assertThat(red.run(List.of(blue)).get("fc1")).containsOnly(7f);
            assertThat(last.run(List.of(blue)).get("fc1")).containsOnly(255f);
        }
    }

    private static Raster crop(String probe) throws IOException {
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter());
                Photo photo =
                        PhotoReader.read(AppFolders.current().sampleProbes().resolve(probe))) {
            return new FaceAligner(SFACE)
                    .align(photo, pipeline.largestFace(photo).orElseThrow().landmarks());
        }
    }

    private void assertFails(ModelCard card, byte[] network, String... words) {
        assertThatThrownBy(() -> trial.check(new Model(card, network)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(card.file())
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    private static ModelCard card(String name) throws IOException {
        return new ObjectMapper().readValue(OWN.resolve(name).toFile(), ModelCard.class);
    }

    private static ModelCard card(String name, String field, String value) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode node = (ObjectNode) json.readTree(OWN.resolve(name).toFile());
        return json.treeToValue(node.put(field, value), ModelCard.class);
    }
}
