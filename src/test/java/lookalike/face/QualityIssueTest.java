package lookalike.face;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;

class QualityIssueTest {

    @Test
    void whatIsSmallBlurredOrFaintIsInDoubt() {
        assertThat(QualityIssue.of(face(100, 0.9, 30))).isEmpty();
        assertThat(QualityIssue.of(face(32, 0.65, 3.5)))
                .as("the limits themselves")
                .isEmpty();
        assertThat(QualityIssue.of(face(31, 0.9, 30))).containsExactly(QualityIssue.SMALL);
        assertThat(QualityIssue.of(face(100, 0.9, 3.4))).containsExactly(QualityIssue.BLURRED);
        assertThat(QualityIssue.of(face(100, 0.6, 30))).containsExactly(QualityIssue.FAINT);
        assertThat(QualityIssue.of(face(20, 0.6, 1)))
                .containsExactly(QualityIssue.SMALL, QualityIssue.BLURRED, QualityIssue.FAINT);
    }

    @Test
    void whereOnlyAPersonSeesAFaceThatIsSaid() {
        assertThat(QualityIssue.of(face(100, 0, 30))).containsExactly(QualityIssue.UNSEEN);
    }

    @Test
    void thePortraitsOfTheSampleCastAreBeyondDoubt() throws Exception {
        List<Path> probes;
        try (Stream<Path> files = Files.list(AppFolders.current().sampleProbes())) {
            probes = files.filter(f -> !f.endsWith("group.jpg")).sorted().toList();
        }
        try (FacePipeline pipeline = new FacePipeline(TestModels.starter())) {
            for (Path probe : probes) {
                try (Photo photo = PhotoReader.read(probe)) {
                    assertThat(QualityIssue.of(pipeline.largestFace(photo).orElseThrow()))
                            .as(probe.toString())
                            .isEmpty();
                }
            }
        }
    }

    private static Face face(double width, double score, double sharpness) {
        return new Face(
                new DetectedFace(new FaceBox(0, 0, width, 1.2 * width), score),
                new Landmarks(new float[2 * Landmarks.COUNT]),
                new FaceQuality(sharpness, 0.03, width),
                new Descriptor(MODEL, new float[] {1, 0}));
    }
}
