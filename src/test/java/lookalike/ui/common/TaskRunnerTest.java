package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Tests the outcomes of work in the task list; background work waits in a queue that the test runs. */
@ExtendWith(ApplicationExtension.class)
class TaskRunnerTest {

    private static final TaskInfo INFO = new TaskInfo(TaskKind.INDEXING, "title", "", reading -> "");

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final TaskList list = new TaskList();
    private final LatestTask task = new TaskRunner(
                    list, new Jobs(background::add, Runnable::run, e -> told.add("sink: " + e.getMessage())))
            .latest();

    private final Outcome<String> outcome = Outcome.<String>of(told::add)
            .onEnd(() -> told.add("end"))
            .onProgress(reading -> told.add(reading.done() + "/" + reading.total()));

    @Test
    void theListShowsItWhileItRunsAndTheProgressIsDelivered() {
        task.run(
                INFO,
                (progress, cancel) -> {
                    progress.report(2, 2);
                    return "result";
                },
                outcome);
        assertThat(list.tasks()).hasSize(1);
        work();
        assertThat(list.tasks()).isEmpty();
        assertThat(told).containsExactly("2/2", "end", "result");
    }

    @Test
    void aFailureGoesToTheSinkUnlessItHasAPlace() {
        TaskRunner.Work<String> broken = (progress, cancel) -> {
            throw new IllegalStateException("broken");
        };
        task.run(INFO, broken, outcome);
        work();
        task.run(INFO, broken, outcome.onFailure(e -> told.add("place: " + e.getMessage())));
        work();
        assertThat(told).containsExactly("end", "sink: broken", "end", "place: broken");
    }

    @Test
    void cancelledWorkEndsWithoutAResultUnlessItKeepsWhatIsDone() {
        task.run(INFO, (progress, cancel) -> "late", outcome);
        task.cancel();
        work();
        task.run(INFO, (progress, cancel) -> "partial", outcome.evenIfCancelled());
        task.cancel();
        work();
        assertThat(told).containsExactly("end", "end", "partial");
    }

    @Test
    void nothingOfEarlierWorkIsDelivered() {
        task.run(INFO, (progress, cancel) -> "first", outcome.evenIfCancelled());
        task.run(INFO, (progress, cancel) -> "second", outcome);
        work();
        assertThat(told).containsExactly("end", "second");
        task.run(INFO, (progress, cancel) -> "third", outcome);
        task.drop();
        work();
        assertThat(told).containsExactly("end", "second");
        assertThat(list.tasks()).isEmpty();
    }

    @Test
    void cancellingInTheListBeforeItBeginsIsNoFailure() {
        task.run(INFO, (progress, cancel) -> "never", outcome);
        list.tasks().get(0).stop();
        work();
        assertThat(told).containsExactly("end");
    }

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }
}
