package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestJobTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final LatestJob job = new Jobs(waiting::add, Runnable::run, e -> shown.add(e.getMessage())).latest();

    @Test
    void onlyTheLatestAnswerIsShown() {
        job.run(cancel -> "first", shown::add);
        job.run(cancel -> "second", shown::add);
        waiting.forEach(Runnable::run);
        assertThat(shown).containsExactly("second");
    }

    @Test
    void anAnswerThatIsNoLongerWantedIsDroppedEvenIfItIsAnError() {
        job.<String>run(
                cancel -> {
                    throw new IllegalStateException("stale");
                },
                shown::add);
        job.cancel();
        waiting.forEach(Runnable::run);
        assertThat(shown).isEmpty();
    }

    @Test
    void anErrorOfTheLatestIsTold() {
        job.<String>run(
                cancel -> {
                    throw new IllegalStateException("really");
                },
                shown::add);
        waiting.forEach(Runnable::run);
        assertThat(shown).containsExactly("really");
    }
}
