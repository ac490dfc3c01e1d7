package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaceCombinationTest {

    private final CompareState state = new CompareState();
    private final ProbeFace first = ProbeFaces.face(0);
    private final ProbeFace second = ProbeFaces.face(60);
    private final ProbeFace other = ProbeFaces.face(20);

    @BeforeEach
    void open() {
        ProbePhoto photo = ProbeFaces.photo("a.jpg", first, second);
        state.photos().setAll(photo, ProbeFaces.photo("b.jpg", other));
        state.photo().set(photo);
        state.face().set(first);
    }

    @Test
    void chosenFacesAreComparedAsOne() {
        state.toggleCombined();
        state.choose(second);
        state.choose(other);
        state.choose(second);
        state.combination().finish();
        assertThat(state.combined()).containsExactly(first, other);
        assertThat(state.query().get().faces()).containsExactly(first, other);
    }

    @Test
    void anotherFaceEndsTheCombinationUnlessItIsBeingChosen() {
        state.toggleCombined();
        state.choose(second);
        state.face().set(other);
        assertThat(state.combined()).as("while faces are chosen").containsExactly(first, second);
        state.combination().finish();
        state.face().set(first);
        assertThat(state.combined()).as("one of them").containsExactly(first, second);
        state.photo().set(state.photos().get(1));
        state.face().set(other);
        assertThat(state.combined()).isEmpty();
        assertThat(state.query().get().faces()).containsExactly(other);
    }

    @Test
    void oneFaceIsNoCombination() {
        state.toggleCombined();
        assertThat(state.isMarking()).as("Escape ends it").isTrue();
        state.stopMarking();
        assertThat(state.combined()).isEmpty();
        assertThat(state.isMarking()).isFalse();
    }
}
