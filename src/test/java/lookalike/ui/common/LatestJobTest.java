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
    private final LatestJob job = new LatestJob(new Jobs(waiting::add, Runnable::run));

    @Test
    void onlyTheLatestAnswerIsShown() {
        job.run(() -> "first", shown::add, e -> shown.add("error"));
        job.run(() -> "second", shown::add, e -> shown.add("error"));
        waiting.forEach(Runnable::run);
        assertThat(shown).containsExactly("second");
    }

    @Test
    void anAnswerThatIsNoLongerWantedIsDroppedEvenIfItIsAnError() {
        job.<String>run(
                () -> {
                    throw new IllegalStateException("stale");
                },
                shown::add,
                e -> shown.add("error"));
        job.forget();
        waiting.forEach(Runnable::run);
        assertThat(shown).isEmpty();
    }

    @Test
    void anErrorOfTheLatestIsTold() {
        job.<String>run(
                () -> {
                    throw new IllegalStateException("really");
                },
                shown::add,
                e -> shown.add(e.getMessage()));
        waiting.forEach(Runnable::run);
        assertThat(shown).containsExactly("really");
    }
}
