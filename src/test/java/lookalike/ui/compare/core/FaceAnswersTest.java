package lookalike.ui.compare.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.match.Matcher;
import lookalike.ui.common.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests answers for faces that are not selected; background work waits in a queue that the test runs. */
class FaceAnswersTest {

    private final CompareState state = new CompareState();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final ObjectProperty<Matcher> matcher = new SimpleObjectProperty<>();
    private final FaceAnswers answers =
            new FaceAnswers(state, new Jobs(background::add, Runnable::run, errors::add), matcher);
    private final ProbeFace ada = ProbeFaces.face(8);
    private final ProbeFace bea = ProbeFaces.face(80);
    private final ProbeFace other = ProbeFaces.face(20);

    @Test
    void onlyFacesThatAreLookedAtAreRankedOneAfterTheOther(@TempDir Path folder) {
        matcher.set(ProbeFaces.matcher(folder));
        ProbePhoto group = ProbeFaces.photo("a.jpg", ada, bea);
        state.photos().setAll(group, ProbeFaces.photo("b.jpg", other));
        state.photo().set(group);
        assertThat(background).as("the pair needs none").isEmpty();
        state.mode().set(CompareMode.GROUP);
        assertThat(background).as("the selected face need not wait for all").hasSize(1);
        work();
        assertThat(answers.of(ada).orElseThrow().first().orElseThrow().person().name())
                .isEqualTo("Ada");
        assertThat(answers.of(bea).orElseThrow().first().orElseThrow().person().name())
                .isEqualTo("Bea");
        assertThat(answers.of(other)).as("of another photo").isEmpty();
        state.mode().set(CompareMode.TABLE);
        work();
        assertThat(answers.of(other)).isPresent();
        assertThat(errors).isEmpty();
    }

    @Test
    void answersOfOtherPeopleAndOfClosedPhotosAreForgotten(@TempDir Path folder, @TempDir Path next) {
        matcher.set(ProbeFaces.matcher(folder));
        state.photos().setAll(ProbeFaces.photo("a.jpg", ada), ProbeFaces.photo("b.jpg", other));
        state.mode().set(CompareMode.TABLE);
        work();
        state.photos().remove(1);
        assertThat(answers.of(other)).isEmpty();
        Matcher before = matcher.get();
        matcher.set(ProbeFaces.matcher(next));
        assertThat(answers.of(ada)).isEmpty();
        work();
        assertThat(answers.of(ada).orElseThrow().matcher()).isNotSameAs(before);
    }

    @Test
    void aFaceOfTheDatasetIsAnsweredOnceThoughItsPersonIsNotRanked(@TempDir Path folder) {
        matcher.set(ProbeFaces.matcher(folder));
        ProbeFace copy = ProbeFaces.face(1);
        state.photos().setAll(ProbeFaces.photo("a.jpg", copy));
        state.mode().set(CompareMode.TABLE);
        work();
        assertThat(answers.of(copy).orElseThrow().closest())
                .extracting(match -> match.person().name())
                .containsExactly("Bea");
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}
