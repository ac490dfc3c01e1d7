package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lookalike.face.FaceBox;
import lookalike.ui.common.UndoStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaceMarkerTest {

    private final CompareState state = new CompareState();
    private final UndoStack undo = new UndoStack();
    private final FaceMarker marker = new FaceMarker(state, undo);
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

    @Test
    void aMarkedFaceIsTakenBack() {
        ProbeFace found = ProbeFaces.face(90);
        marker.add(photo, Optional.of(found));
        undo.undo();
        assertThat(state.photo().get().faces()).containsExactly(known);
        assertThat(undo.canUndo().get()).isFalse();
    }

    @Test
    void aMovedFaceKeepsItsPlaceAndItsCombinationAndIsMovedBack() {
        ProbeFace found = ProbeFaces.face(90);
        ProbeFace moved = ProbeFaces.face(150);
        marker.add(photo, Optional.of(found));
        state.combined().setAll(known, found);
        marker.replace(photo, found, Optional.of(moved));
        assertThat(state.photo().get().faces()).containsExactly(known, moved);
        assertThat(state.face().get()).isSameAs(moved);
        assertThat(state.combined()).containsExactly(known, moved);
        undo.undo();
        assertThat(state.photo().get().faces()).containsExactly(known, found);
        assertThat(state.face().get()).isSameAs(found);
        assertThat(state.combined()).containsExactly(known, found);
    }

    @Test
    void aFaceIsNotMovedOntoAnotherOne() {
        ProbeFace found = ProbeFaces.face(90);
        marker.add(photo, Optional.of(found));
        marker.replace(state.photo().get(), found, Optional.of(ProbeFaces.face(5)));
        assertThat(state.photo().get().faces()).containsExactly(known, found);
        assertThat(told()).contains("Face 1");
    }

    @Test
    void aRemovedFaceComesBackWhereItWas() {
        ProbeFace found = ProbeFaces.face(90);
        ProbeFace last = ProbeFaces.face(150);
        marker.add(photo, Optional.of(found));
        marker.add(photo, Optional.of(last));
        marker.remove(state.photo().get(), found);
        assertThat(state.photo().get().faces()).containsExactly(known, last);
        undo.undo();
        assertThat(state.photo().get().faces()).containsExactly(known, found, last);
        assertThat(state.face().get()).isSameAs(found);
    }

    private String told() {
        return state.problems().get(0).detail();
    }
}
