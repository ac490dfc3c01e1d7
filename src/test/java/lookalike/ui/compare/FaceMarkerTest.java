package lookalike.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lookalike.face.FaceBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaceMarkerTest {

    private final CompareState model = new CompareState();
    private final FaceMarker marking = new FaceMarker(model);
    private final ProbeFace known = ProbeFaces.face(0);
    /** 200 x 160 pixels. */
    private final ProbePhoto photo = ProbeFaces.photo("a.jpg", known);

    @BeforeEach
    void open() {
        model.photos().add(photo);
        model.photo().set(photo);
    }

    @Test
    void onlyWhatLiesOnThePhotoIsLookedAt() {
        assertThat(marking.usable(photo, new FaceBox(180, 100, 60, 30))).contains(new FaceBox(180, 100, 20, 30));
        assertThat(model.problems()).isEmpty();
        assertThat(marking.usable(photo, new FaceBox(190, 100, 60, 30))).isEmpty();
        assertThat(told()).contains("only 10 x 30 pixels", "at least 12 pixels");
        assertThat(marking.usable(photo, new FaceBox(300, 100, 60, 30))).isEmpty();
        assertThat(told()).isEqualTo("The box lies outside of a.jpg.");
    }

    @Test
    void aNewFaceIsAddedAndSelected() {
        ProbeFace found = ProbeFaces.face(90);
        marking.add(photo, Optional.of(found));
        assertThat(model.photo().get().faces()).containsExactly(known, found);
        assertThat(model.photos()).containsExactly(model.photo().get());
        assertThat(model.face().get()).isEqualTo(found);
    }

    @Test
    void aKnownFaceIsSelectedInsteadAndSaidToBeKnown() {
        marking.add(photo, Optional.of(ProbeFaces.face(5)));
        assertThat(model.photo().get()).isSameAs(photo);
        assertThat(model.face().get()).isSameAs(known);
        assertThat(told()).contains("face 1");
    }

    @Test
    void anAnswerForAPhotoThatWasClosedOrHasChangedAddsNothing() {
        marking.add(photo, Optional.empty());
        assertThat(told()).contains("another picture");
        model.photos().clear();
        model.photo().set(null);
        marking.add(photo, Optional.of(ProbeFaces.face(90)));
        assertThat(model.photos()).isEmpty();
        assertThat(model.photo().get()).isNull();
    }

    @Test
    void aFaceOfAPhotoThatIsNoLongerShownIsAddedQuietly() {
        ProbePhoto other = ProbeFaces.photo("b.jpg");
        model.photos().add(other);
        model.photo().set(other);
        marking.add(photo, Optional.of(ProbeFaces.face(90)));
        assertThat(model.photos().get(0).faces()).hasSize(2);
        assertThat(model.photo().get()).isSameAs(other);
        assertThat(model.face().get()).isNull();
    }

    private String told() {
        return model.problems().get(0).detail();
    }
}
