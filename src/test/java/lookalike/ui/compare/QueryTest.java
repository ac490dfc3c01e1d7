package lookalike.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import lookalike.match.Matcher;
import lookalike.match.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {

    @TempDir
    private Path folder;

    private final CompareState model = new CompareState();

    @Test
    void severalFacesAreRankedByTheirMean() {
        Matcher matcher = ProbeFaces.matcher(folder);
        CompareState.Answer answer = new Query(List.of(ProbeFaces.face(10), ProbeFaces.face(80))).ask(matcher, 1.0);
        // The mean lies at 45 degrees: as far from both.
        assertThat(answer.ranking().top(Order.EUCLIDEAN, 2))
                .extracting(match -> match.euclidean().distance())
                .allSatisfy(distance -> assertThat(distance).isCloseTo(2 * Math.sin(Math.PI / 8), within(1e-6)));
        assertThat(answer.firsts()).extracting(match -> match.person().name()).containsExactly("Ada", "Bea");
        assertThat(answer.alike()).as("70 degrees are a distance of 1.147").isFalse();
        assertThat(new Query(List.of(ProbeFaces.face(10))).ask(matcher, null).firsts())
                .hasSize(1);
    }

    @Test
    void theSelectedFaceIsComparedUnlessFacesAreCombined() {
        ProbeFace one = ProbeFaces.face(10);
        ProbeFace other = ProbeFaces.face(20);
        ProbeFace third = ProbeFaces.face(30);
        model.photos().addAll(ProbeFaces.photo("a.jpg", one, other), ProbeFaces.photo("b.jpg", third));
        assertThat(model.query().get()).isNull();
        model.face().set(one);
        assertThat(model.query().get().faces()).containsExactly(one);
        model.toggleCombined();
        model.face().set(third);
        assertThat(model.query().get().faces()).as("the marked one stays").containsExactly(one);
        model.toggleCombined();
        assertThat(model.query().get().faces()).containsExactly(one, third);
        assertThat(model.query().get().several()).isTrue();
        model.photos().remove(0);
        assertThat(model.query().get().faces())
                .as("a closed photo takes its faces out")
                .containsExactly(third);
        model.toggleCombined();
        assertThat(model.combined()).isEmpty();
        assertThat(model.query().get().faces()).containsExactly(third);
    }

    @Test
    void aPhotoThatIsReplacedByOneWithMoreFacesKeepsThoseThatAreCombined() {
        ProbeFace one = ProbeFaces.face(10);
        model.photos().add(ProbeFaces.photo("a.jpg", one));
        model.face().set(one);
        model.toggleCombined();
        model.photos().set(0, model.photos().get(0).with(ProbeFaces.face(60)));
        assertThat(model.combined()).containsExactly(one);
    }
}
