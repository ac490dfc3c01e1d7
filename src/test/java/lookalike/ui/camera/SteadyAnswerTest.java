package lookalike.ui.camera;

import static org.assertj.core.api.Assertions.assertThat;

import lookalike.match.Resemblance;
import org.junit.jupiter.api.Test;

class SteadyAnswerTest {

    private static final LiveAnswer ANN = new LiveAnswer("Ann", Resemblance.POSSIBLE, "Possible match");
    private static final LiveAnswer ANN_SURELY = new LiveAnswer("Ann", Resemblance.SAME_PERSON, "Same person");
    private static final LiveAnswer BEN = new LiveAnswer("Ben", Resemblance.POSSIBLE, "Possible match");

    private final SteadyAnswer answer = new SteadyAnswer();

    @Test
    void theFirstAnswerIsShownAtOnce() {
        assertThat(answer.shown()).isEmpty();
        answer.add(ANN, Double.POSITIVE_INFINITY);
        assertThat(answer.shown()).contains(ANN);
    }

    @Test
    void anotherNameOrVerdictIsShownWhenItWasTheAnswerSeveralTimesInARow() {
        answer.add(ANN, 0);
        for (int i = 0; i < 20; i++) {
            answer.add(i % 2 == 0 ? BEN : ANN, 0.01);
            assertThat(answer.shown()).contains(ANN);
        }
        answer.add(BEN, 0.01);
        answer.add(ANN_SURELY, 0);
        answer.add(BEN, 0.01);
        assertThat(answer.shown()).as("others in a row").contains(ANN);
        for (int i = 0; i < SteadyAnswer.IN_A_ROW; i++) {
            assertThat(answer.shown()).contains(ANN);
            answer.add(ANN_SURELY, 0);
        }
        assertThat(answer.shown()).contains(ANN_SURELY);
    }

    @Test
    void aNameThatIsBetterByFarIsShownAtOnce() {
        answer.add(ANN, 0);
        answer.add(BEN, SteadyAnswer.CLEARLY);
        assertThat(answer.shown()).contains(BEN);
    }
}
