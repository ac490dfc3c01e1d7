package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import lookalike.cli.Answers.Evidence;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Doubt;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.model.ModelId;
import org.junit.jupiter.api.Test;

class DoubtWordsTest {

    private static final FaceQuality QUALITY = new FaceQuality(1, 0.01, 40);

    @Test
    void doubtsAreListedInTheirOrder() {
        assertThat(DoubtWords.words(Set.of(Doubt.BLURRED, Doubt.SMALL))).isEqualTo("small, blurred");
        assertThat(DoubtWords.ids(EnumSet.allOf(Doubt.class)))
                .containsExactly("small", "blurred", "faint", "unseen", "not_a_face", "bystander");
        assertThat(DoubtWords.words(Set.of())).isEmpty();
    }

    @Test
    void onlyAFaceThatIsNotUprightIsSaidToBeTurned() {
        String figure = String.format(Locale.ROOT, "%.2f", QUALITY.figure());
        assertThat(evidence(0).remarks()).isEqualTo(", quality " + figure);
        assertThat(evidence(270).remarks()).isEqualTo(", quality " + figure + ", turned 270 degrees");
        assertThat(evidence(90).inDoubt()).contains("in doubt: blurred");
    }

    private static Evidence evidence(int turned) {
        return Evidence.of(new Face(
                new DetectedFace(new FaceBox(0, 0, 40, 40), 1, turned),
                null,
                QUALITY,
                Descriptor.unit(new ModelId("m", "0".repeat(64)), new float[] {1, 0})));
    }
}
