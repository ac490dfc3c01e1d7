package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lookalike.image.Affine;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.shared.RealData;
import lookalike.shared.SharedFolder;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the pipeline against reference results, computed by other software with the same networks and photos. */
@RealData
class ReferenceFacesTest {

    private static final double LEAST_COSINE = 0.999;

    static List<JsonNode> photos() throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(SharedFolder.resolve("reference/faces.json")));
        return list(root.get("photos"));
    }

    @ParameterizedTest
    @CsvSource({"dlib-resnet-128", "mobilefacenet-192", "mobilefacenet-arcface-128", "mobileface-v2-256"})
    void boxesLandmarksAndDescriptorsAreTheReference(String descriptorId) throws IOException {
        LoadedModels models = TestModels.shared(null, descriptorId);
        try (FaceDetector detector = new FaceDetector(models.detector());
                LandmarkFinder landmarks = new LandmarkFinder(models.landmarks());
                FacePipeline pipeline = new FacePipeline(models)) {
            for (JsonNode expected : photos()) {
                try (Photo photo = open(expected)) {
                    assertThat(photo.width()).isEqualTo(expected.get("width").asInt());
                    assertThat(photo.height()).isEqualTo(expected.get("height").asInt());
                    List<JsonNode> faces = list(expected.get("faces"));
                    assertThat(new FaceFinder(photo, detector, landmarks).firstBoxes())
                            .as("faces of %s", photo.name())
                            .hasSameSizeAs(faces);
                    List<Face> found = pipeline.allFaces(photo);
                    for (JsonNode face : faces) {
                        check(photo, face, found, descriptorId);
                    }
                }
            }
        }
    }

    private static void check(Photo photo, JsonNode expected, List<Face> found, String descriptorId) {
        FaceBox box = box(expected);
        Face face = found.stream()
                .max(Comparator.comparingDouble(f -> f.box().overlap(box)))
                .orElseThrow();
        double tolerance = tolerance(photo, box);
        assertBox(photo, face.box(), box, tolerance);
        List<JsonNode> points = list(expected.get("landmarks"));
        for (int i = 0; i < Landmarks.COUNT; i++) {
            assertThat(face.landmarks().x(i))
                    .as("x of point %d in %s", i, photo.name())
                    .isCloseTo((float) points.get(i).get(0).asDouble(), within((float) tolerance));
            assertThat(face.landmarks().y(i))
                    .as("y of point %d in %s", i, photo.name())
                    .isCloseTo((float) points.get(i).get(1).asDouble(), within((float) tolerance));
        }
        Descriptor reference = Descriptor.unit(
                face.descriptor().model(), floats(expected.get("descriptors").get(descriptorId)));
        assertThat(face.descriptor().cosine(reference))
                .as("%s of the face at %s in %s", descriptorId, box, photo.name())
                .isGreaterThanOrEqualTo(LEAST_COSINE);
    }

    @Test
    void yuNetOfAnySizeFindsTheReferenceBoxes() throws IOException {
        forEachYuNetFace(
                "yunet-s", (photo, found, expected) -> assertBox(photo, found, expected, tolerance(photo, expected)));
    }

    /** The reference was computed at the photo's own size; on the fixed canvas of 640 px the boxes move by some pixels. */
    @Test
    void yuNetOfOneSizeFindsTheReferenceFaces() throws IOException {
        forEachYuNetFace(
                "yunet-2023mar",
                (photo, found, expected) -> assertThat(found.overlap(expected))
                        .as("overlap with the box in %s", photo.name())
                        .isGreaterThan(0.85));
    }

    private interface BoxCheck {
        void check(Photo photo, FaceBox found, FaceBox expected);
    }

    private static void forEachYuNetFace(String detectorId, BoxCheck check) throws IOException {
        LoadedModels models = TestModels.shared(detectorId, null);
        try (FaceDetector detector = new FaceDetector(models.detector());
                LandmarkFinder landmarks = new LandmarkFinder(models.landmarks())) {
            for (JsonNode expected : photos()) {
                try (Photo photo = open(expected)) {
                    List<DetectedFace> found = new FaceFinder(photo, detector, landmarks).firstBoxes();
                    List<JsonNode> faces = list(expected.get("yunet"));
                    assertThat(found).as("faces of %s", photo.name()).hasSameSizeAs(faces);
                    for (JsonNode face : faces) {
                        FaceBox box = box(face);
                        FaceBox best = found.stream()
                                .map(DetectedFace::box)
                                .max(Comparator.comparingDouble(b -> b.overlap(box)))
                                .orElseThrow();
                        check.check(photo, best, box);
                    }
                }
            }
        }
    }

    static Stream<String> templates() {
        return Stream.of("align_dlib_2x3:dlib-resnet-128", "align_arcface_2x3:mobilefacenet-arcface-128");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void alignmentIsTheReferenceTransform(String fieldAndModel) throws IOException {
        String field = fieldAndModel.split(":")[0];
        AlignmentTemplate template =
                AlignmentTemplate.of(TestModels.shared(null, fieldAndModel.split(":")[1])
                        .descriptor()
                        .card());
        for (JsonNode photo : photos()) {
            for (JsonNode face : photo.get("faces")) {
                float[] xy = new float[2 * Landmarks.COUNT];
                for (int i = 0; i < xy.length; i++) {
                    xy[i] = (float) face.get("landmarks").get(i / 2).get(i % 2).asDouble();
                }
                Affine found = template.align(new Landmarks(xy));
                JsonNode expected = face.get(field);
                assertThat(new double[] {found.xx(), found.xy(), found.yx(), found.yy()})
                        .containsExactly(
                                new double[] {
                                    expected.get(0).get(0).asDouble(),
                                    expected.get(0).get(1).asDouble(),
                                    expected.get(1).get(0).asDouble(),
                                    expected.get(1).get(1).asDouble()
                                },
                                within(1e-3));
                assertThat(found.x0()).isCloseTo(expected.get(0).get(2).asDouble(), within(0.1));
                assertThat(found.y0()).isCloseTo(expected.get(1).get(2).asDouble(), within(0.1));
            }
        }
    }

    private static Photo open(JsonNode photo) {
        return PhotoReader.read(SharedFolder.resolve(photo.get("file").asText()));
    }

    /** Tolerance of boxes: 2 px in photos of up to 250 px, otherwise 2 % of the face. */
    private static double tolerance(Photo photo, FaceBox box) {
        return photo.longerSide() <= 250 ? 2 : 0.02 * box.longerSide();
    }

    private static void assertBox(Photo photo, FaceBox found, FaceBox expected, double tolerance) {
        assertThat(new double[] {found.x(), found.y(), found.width(), found.height()})
                .as("box in %s", photo.name())
                .containsExactly(
                        new double[] {expected.x(), expected.y(), expected.width(), expected.height()},
                        within(tolerance));
    }

    private static FaceBox box(JsonNode face) {
        float[] xywh = floats(face.get("box_xywh"));
        return new FaceBox(xywh[0], xywh[1], xywh[2], xywh[3]);
    }

    private static float[] floats(JsonNode numbers) {
        float[] out = new float[numbers.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) numbers.get(i).asDouble();
        }
        return out;
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
