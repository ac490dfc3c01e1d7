package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lookalike.face.FaceBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaceMarkerTest {

    private final CompareState state = new CompareState();
    private final FaceMarker marker = new FaceMarker(state);
    private final ProbeFace known = ProbeFaces.face(0);
    /** 200 x 160 pixels. */
    private final ProbePhoto photo = ProbeFaces.photo("a.jpg", known);

    @BeforeEach
    void open() {
        state.photos().add(photo);
        state.photo().set(photo);
    }

    @Test
    void onlyWhatLiesOnThePhotoIsLookedAt() {
        assertThat(marker.usable(photo, new FaceBox(180, 100, 60, 30))).contains(new FaceBox(180, 100, 20, 30));
        assertThat(state.problems()).isEmpty();
        assertThat(marker.usable(photo, new FaceBox(190, 100, 60, 30))).isEmpty();
        assertThat(told()).contains("only 10 x 30 pixels", "at least 12 pixels");
        assertThat(marker.usable(photo, new FaceBox(300, 100, 60, 30))).isEmpty();
        assertThat(told()).isEqualTo("The box lies outside of a.jpg. Draw it on the photo.");
    }

    @Test
    void aNewFaceIsAddedAndSelected() {
        ProbeFace found = ProbeFaces.face(90);
        marker.add(photo, Optional.of(found));
        assertThat(state.photo().get().faces()).containsExactly(known, found);
        assertThat(state.photos()).containsExactly(state.photo().get());
        assertThat(state.face().get()).isEqualTo(found);
    }

    @Test
    void aKnownFaceIsSelectedInsteadAndSaidToBeKnown() {
        marker.add(photo, Optional.of(ProbeFaces.face(5)));
        assertThat(state.photo().get()).isSameAs(photo);
        assertThat(state.face().get()).isSameAs(known);
        assertThat(told()).contains("Face 1");
    }

    @Test
    void anAnswerForAPhotoThatWasClosedOrHasChangedAddsNothing() {
        marker.add(photo, Optional.empty());
        assertThat(told()).contains("has changed");
        state.photos().clear();
        state.photo().set(null);
        marker.add(photo, Optional.of(ProbeFaces.face(90)));
        assertThat(state.photos()).isEmpty();
        assertThat(state.photo().get()).isNull();
    }

    @Test
    void aFaceOfAPhotoThatIsNoLongerShownIsAddedQuietly() {
        ProbePhoto other = ProbeFaces.photo("b.jpg");
        state.photos().add(other);
        state.photo().set(other);
        marker.add(photo, Optional.of(ProbeFaces.face(90)));
        assertThat(state.photos().get(0).faces()).hasSize(2);
        assertThat(state.photo().get()).isSameAs(other);
        assertThat(state.face().get()).isNull();
    }

    private String told() {
        return state.problems().get(0).detail();
    }
}
