package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.QualityIssue;
import org.junit.jupiter.api.Test;

class PhotoTextTest {

    private static final DetectedFace OTHER = new DetectedFace(new FaceBox(0, 0, 20, 20), 1);

    @Test
    void aFaceBeyondDoubtIsUsedAndNothingElse() {
        assertThat(PhotoText.whole(PhotoRows.used(0, Set.of(), OTHER))).isEqualTo("used");
    }

    @Test
    void doubtsAreToldBesideTheState() {
        assertThat(PhotoText.state(PhotoRows.used(0, Set.of(QualityIssue.BLURRED, QualityIssue.SMALL))))
                .isEqualTo("used");
        assertThat(PhotoText.whole(PhotoRows.used(90, Set.of(QualityIssue.BLURRED, QualityIssue.SMALL))))
                .isEqualTo("used\nuncertain: only 20 pixels wide, blurred\nshown turned upright");
    }

    @Test
    void aPhotoThatMayShowABystanderAsksAndSaysTheWayOn() {
        assertThat(PhotoText.whole(PhotoRows.used(0, Set.of(QualityIssue.BYSTANDER), OTHER)))
                .isEqualTo("Is this the right face? If not, click the right one.");
        assertThat(PhotoText.state(PhotoRows.used(0, Set.of(QualityIssue.BYSTANDER))))
                .isEqualTo("Is this the right face? If not, exclude the photo.");
        assertThat(PhotoText.whole(PhotoRows.used(0, Set.of(QualityIssue.BYSTANDER, QualityIssue.BLURRED), OTHER)))
                .endsWith("\nuncertain: blurred");
        assertThat(PhotoText.whole(PhotoRows.excluded(Set.of(QualityIssue.BYSTANDER))))
                .startsWith("excluded\nuncertain: ");
    }
}
