package lookalike.cli;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lookalike.catalog.QuestionablePhoto;
import lookalike.cli.JsonAnswers.Evidence;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.QualityIssue;
import lookalike.index.BuildReport;
import org.junit.jupiter.api.Test;

class QualityIssueTextTest {

    private static final FaceQuality QUALITY = new FaceQuality(1, 0.01, 40);

    @Test
    void doubtsAreListedInTheirOrder() {
        assertThat(QualityIssueText.words(Set.of(QualityIssue.BLURRED, QualityIssue.SMALL)))
                .isEqualTo("small, blurred");
        assertThat(QualityIssueText.ids(EnumSet.allOf(QualityIssue.class)))
                .containsExactly("small", "blurred", "faint", "unseen", "not_a_face", "bystander", "incomplete");
        assertThat(QualityIssueText.words(Set.of())).isEmpty();
    }

    @Test
    void onlyAFaceThatIsNotUprightIsSaidToBeTurned() {
        String figure = String.format(Locale.ROOT, "%.2f", QUALITY.figure());
        assertThat(evidence(0).remarks()).isEqualTo(", quality " + figure);
        assertThat(evidence(270).remarks()).isEqualTo(", quality " + figure + ", turned 270 degrees");
        assertThat(evidence(90).inDoubt()).contains("in doubt: blurred");
    }

    @Test
    void anIndexRunListsAndCountsTheFacesInDoubt() {
        BuildReport report = new BuildReport(
                1,
                2,
                2,
                2,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(new QuestionablePhoto("Ada/1.jpg", Set.of(QualityIssue.BYSTANDER))),
                List.of(),
                0,
                0,
                1.5,
                true,
                0);
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        IndexCommand.print(printer, report);
        printer.flush();
        assertThat(out.toString().lines())
                .containsExactly(
                        "in doubt Ada/1.jpg: is this the right face?",
                        "1 people, 2 photos, 2 faces: 2 added, 0 updated, 0 removed, 0 unchanged, 0 skipped, 1 in doubt, in 1.5 s");
        JsonNode json = new ObjectMapper().valueToTree(report);
        assertThat(json.at("/doubtful/0/path").asText()).isEqualTo("Ada/1.jpg");
        assertThat(json.at("/doubtful/0/doubts/0").asText()).isEqualTo("bystander");
    }

    private static Evidence evidence(int turned) {
        return Evidence.of(new Face(
                new DetectedFace(new FaceBox(0, 0, 40, 40), 1, turned),
                null,
                QUALITY,
                Descriptor.unit(MODEL, new float[] {1, 0})));
    }
}
