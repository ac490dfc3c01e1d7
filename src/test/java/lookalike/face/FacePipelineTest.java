package lookalike.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the pipeline with the starter models on photos made from the sample cast. */
class FacePipelineTest {

    private static final Path PROBES = AppFolders.current().sampleProbes();

    private static FacePipeline pipeline;

    @BeforeAll
    static void open() {
        pipeline = new FacePipeline(TestModels.starter());
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    @Test
    void aFaceHasTheSameDescriptorWhetherItOrAllFacesAreWanted() {
        try (Photo photo = PhotoReader.read(PROBES.resolve("group.jpg"))) {
            List<Face> all = pipeline.allFaces(photo);
            Face largest = pipeline.largestFace(photo).orElseThrow();
            assertThat(all).hasSize(6);
            assertThat(all.get(0).box()).isEqualTo(largest.box());
            assertThat(all.get(0).descriptor().distance(largest.descriptor())).isCloseTo(0, within(1e-4));
            assertThat(all)
                    .isSortedAccordingTo(
                            (a, b) -> Double.compare(b.box().area(), a.box().area()));
        }
    }

    @Test
    void aLabelledFaceInAFileThatBreaksOffIsInDoubt() throws IOException {
        byte[] file = Files.readAllBytes(PROBES.resolve("ada-sterling.jpg"));
        try (Photo whole = PhotoReader.read("whole.jpg", file);
                Photo cut = PhotoReader.read("cut.jpg", Arrays.copyOf(file, file.length * 9 / 10))) {
            assertThat(pipeline.labelledFace(whole).issues()).isEmpty();
            assertThat(pipeline.labelledFace(cut).issues()).containsExactly(QualityIssue.INCOMPLETE);
        }
    }

    @Test
    void aFaceInAGivenBoxIsTheOneThatIsFoundThere() {
        try (Photo photo = PhotoReader.read(PROBES.resolve("group.jpg"))) {
            Face found = pipeline.allFaces(photo).get(3);
            Face pointedAt = pipeline.faceAt(photo, new DetectedFace(found.box(), found.score()));
            assertThat(pointedAt.landmarks().xy())
                    .containsExactly(found.landmarks().xy(), within(0.01f));
            assertThat(pointedAt.descriptor().distance(found.descriptor())).isCloseTo(0, within(1e-4));
        }
    }

    @Test
    void aFaceThatIsDrawnRoughlyIsTheOneThatIsFoundThere() {
        try (Photo photo = PhotoReader.read(PROBES.resolve("group.jpg"))) {
            Face found = pipeline.allFaces(photo).get(3);
            FaceBox box = found.box();
            FaceBox rough = new FaceBox(
                    box.x() - 0.2 * box.width(), box.y() - 0.5 * box.height(), 1.5 * box.width(), 1.7 * box.height());
            Face drawn = pipeline.faceIn(photo, rough);
            assertThat(drawn.score()).isGreaterThan(0.5);
            assertThat(drawn.box().overlap(box)).isGreaterThan(0.7);
            assertThat(drawn.descriptor().distance(found.descriptor())).isLessThan(0.2);
        }
    }

    @Test
    void whereNoFaceIsFoundTheDrawnBoxIsTaken() throws IOException {
        try (Photo photo = PhotoReader.read("grey.png", png(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB)))) {
            FaceBox drawn = new FaceBox(380, 100, 40, 50);
            Face face = pipeline.faceIn(photo, drawn);
            assertThat(face.box()).isEqualTo(drawn);
            assertThat(face.score()).isZero();
        }
    }

    @Test
    void aFaceThatFillsTheFrameIsFoundWithABorder() throws IOException {
        BufferedImage portrait = ImageIO.read(PROBES.resolve("ada-sterling.jpg").toFile());
        Face whole;
        try (Photo photo = PhotoReader.read(PROBES.resolve("ada-sterling.jpg"))) {
            whole = pipeline.largestFace(photo).orElseThrow();
        }
        FaceBox box = whole.box();
        BufferedImage tight = portrait.getSubimage((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height());
        try (Photo photo = PhotoReader.read("tight.png", png(tight))) {
            Face found = pipeline.largestFace(photo).orElseThrow();
            assertThat(found.box().width()).isCloseTo(box.width(), within(0.2 * box.width()));
            assertThat(found.descriptor().distance(whole.descriptor())).isLessThan(0.3);
        }
    }

    @Test
    void thePhotoIsAboutTheLargestFaceNearItsCentre() throws IOException {
        BufferedImage portrait = ImageIO.read(PROBES.resolve("ada-sterling.jpg").toFile());
        BufferedImage other = ImageIO.read(PROBES.resolve("adrian-cole.jpg").toFile());
        BufferedImage both = new BufferedImage(1400, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = both.createGraphics();
        g.drawImage(other, 0, 0, 420, 420, null);
        g.drawImage(portrait, 450, 120, 500, 500, null);
        g.dispose();
        try (Photo photo = PhotoReader.read("both.png", png(both))) {
            PhotoFaces faces = pipeline.labelledFace(photo);
            assertThat(faces.main().orElseThrow().box().centerX()).isBetween(600.0, 800.0);
            assertThat(faces.bystanders()).hasSize(1);
        }
    }

    @Test
    void theFaceThatSomeoneHasPointedAtIsTheLabelledOne() {
        try (Photo photo = PhotoReader.read(PROBES.resolve("group.jpg"))) {
            PhotoFaces own = pipeline.labelledFace(photo);
            DetectedFace other = own.bystanders().get(1);
            FaceBox near = new FaceBox(
                    other.box().x() + 3,
                    other.box().y() - 3,
                    other.box().width(),
                    other.box().height());
            PhotoFaces chosen = pipeline.labelledFace(photo, Optional.of(new DetectedFace(near, 0.4)));
            assertThat(chosen.main().orElseThrow().box()).isEqualTo(other.box());
            assertThat(chosen.bystanders()).hasSameSizeAs(own.bystanders()).doesNotContain(other);
            DetectedFace nobody = new DetectedFace(new FaceBox(1, 1, 12, 12), 0.4);
            PhotoFaces drawn = pipeline.labelledFace(photo, Optional.of(nobody));
            assertThat(drawn.main().orElseThrow().box()).isEqualTo(nobody.box());
            assertThat(drawn.bystanders()).hasSize(own.bystanders().size() + 1);
        }
    }

    @Test
    void aPhotoWithoutAFaceHasNone() throws IOException {
        try (Photo photo = PhotoReader.read("grey.png", png(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB)))) {
            assertThat(pipeline.allFaces(photo)).isEmpty();
            assertThat(pipeline.largestFace(photo)).isEmpty();
            assertThat(pipeline.labelledFace(photo).main()).isEmpty();
        }
    }

    @Test
    void tinyAndThinPhotosDoNoHarm() throws IOException {
        for (int[] size : new int[][] {{1, 1}, {3000, 2}, {1, 900}}) {
            BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            try (Photo photo = PhotoReader.read("odd.png", png(image))) {
                assertThat(pipeline.allFaces(photo)).isEmpty();
            }
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
