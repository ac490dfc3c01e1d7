package lookalike.ui.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lookalike.face.DetectedFace;
import lookalike.face.Doubt;
import lookalike.face.FaceBox;
import org.junit.jupiter.api.Test;

class PhotoWordsTest {

    private static final DetectedFace OTHER = new DetectedFace(new FaceBox(0, 0, 20, 20), 1);

    @Test
    void aFaceBeyondDoubtIsUsedAndNothingElse() {
        assertThat(PhotoWords.whole(PhotoRows.used(0, Set.of(), OTHER))).isEqualTo("used");
    }

    @Test
    void doubtsAreToldBesideTheState() {
        assertThat(PhotoWords.state(PhotoRows.used(0, Set.of(Doubt.BLURRED, Doubt.SMALL))))
                .isEqualTo("used");
        assertThat(PhotoWords.whole(PhotoRows.used(90, Set.of(Doubt.BLURRED, Doubt.SMALL))))
                .isEqualTo("used\nuncertain: only 20 pixels wide, blurred\nshown turned upright");
    }

    @Test
    void aPhotoThatMayShowABystanderAsksAndSaysTheWayOn() {
        assertThat(PhotoWords.whole(PhotoRows.used(0, Set.of(Doubt.BYSTANDER), OTHER)))
                .isEqualTo("Is this the right face? If not, click the right one.");
        assertThat(PhotoWords.state(PhotoRows.used(0, Set.of(Doubt.BYSTANDER))))
                .isEqualTo("Is this the right face? If not, exclude the photo.");
        assertThat(PhotoWords.whole(PhotoRows.used(0, Set.of(Doubt.BYSTANDER, Doubt.BLURRED), OTHER)))
                .endsWith("\nuncertain: blurred");
        assertThat(PhotoWords.whole(PhotoRows.excluded(Set.of(Doubt.BYSTANDER))))
                .startsWith("excluded\nuncertain: ");
    }
}
