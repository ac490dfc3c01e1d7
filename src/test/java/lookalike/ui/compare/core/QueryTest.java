package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import lookalike.index.Exemplar;
import lookalike.match.Matcher;
import lookalike.match.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {

    @TempDir
    private Path folder;

    private final CompareState state = new CompareState();

    @Test
    void severalFacesAreRankedByTheirMean() {
        Matcher matcher = ProbeFaces.matcher(folder);
        CompareState.Answer answer = new Query(List.of(ProbeFaces.face(10), ProbeFaces.face(80))).ask(matcher, 1.0);
        // The mean lies at 45 degrees, equally far from both.
        assertThat(answer.ranking().top(Order.EUCLIDEAN, 2))
                .extracting(match -> match.euclidean().distance())
                .allSatisfy(distance -> assertThat(distance).isCloseTo(2 * Math.sin(Math.PI / 8), within(1e-6)));
        assertThat(answer.copies()).isEmpty();
        assertThat(answer.alike()).as("70 degrees are a distance of 1.147").isFalse();
    }

    @Test
    void aPhotoOfTheDatasetDoesNotFindItself() {
        Matcher matcher = ProbeFaces.matcher(folder);
        CompareState.Answer answer = new Query(List.of(ProbeFaces.face(1))).ask(matcher, null);
        assertThat(answer.copies()).extracting(Exemplar::path).containsExactly("a#1");
        assertThat(answer.ranking().top(Order.SIMILARITY, 2))
                .extracting(match -> match.person().name())
                .as("Ada has no other photo")
                .containsExactly("Bea");
    }

    @Test
    void theSelectedFaceIsComparedUnlessFacesAreCombined() {
        ProbeFace one = ProbeFaces.face(10);
        ProbeFace other = ProbeFaces.face(20);
        ProbeFace third = ProbeFaces.face(30);
        state.photos().addAll(ProbeFaces.photo("a.jpg", one, other), ProbeFaces.photo("b.jpg", third));
        assertThat(state.query().get()).isNull();
        state.face().set(one);
        assertThat(state.query().get().faces()).containsExactly(one);
        state.toggleCombined();
        state.face().set(third);
        assertThat(state.query().get().faces()).as("the marked one stays").containsExactly(one);
        state.toggleCombined();
        assertThat(state.query().get().faces()).containsExactly(one, third);
        assertThat(state.query().get().several()).isTrue();
        state.photos().remove(0);
        assertThat(state.query().get().faces())
                .as("a closed photo takes its faces out")
                .containsExactly(third);
        state.toggleCombined();
        assertThat(state.combined()).isEmpty();
        assertThat(state.query().get().faces()).containsExactly(third);
    }

    @Test
    void aPhotoThatIsReplacedByOneWithMoreFacesKeepsThoseThatAreCombined() {
        ProbeFace one = ProbeFaces.face(10);
        state.photos().add(ProbeFaces.photo("a.jpg", one));
        state.face().set(one);
        state.toggleCombined();
        state.photos().set(0, state.photos().get(0).with(ProbeFaces.face(60)));
        assertThat(state.combined()).containsExactly(one);
    }
}
