package lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import lookalike.task.CancelSignal;
import lookalike.task.ProgressMeter;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RunningTaskTest {

    private static final long SECOND = 1_000_000_000L;

    private final CancelSignal cancel = new CancelSignal();
    private long now;

    @Test
    void pausesAreNoWorkAndHaveNoRate() {
        RunningTask task = task(TaskKind.EVALUATION);
        now += 4 * SECOND;
        task.show(new ProgressMeter.Reading(40, 100, 10));
        assertThat(task.reading().get().secondsLeft()).hasValue(6);
        task.paused().set(true);
        assertThat(cancel.isPaused()).isTrue();
        now += 100 * SECOND;
        task.show(new ProgressMeter.Reading(41, 100, 10));
        assertThat(task.reading().get().done()).isEqualTo(41);
        assertThat(task.reading().get().secondsLeft()).isEmpty();
        assertThat(task.seconds()).isCloseTo(4, Offset.offset(1e-9));
        task.paused().set(false);
        assertThat(cancel.isPaused()).isFalse();
        now += 5 * SECOND;
        assertThat(task.seconds()).isCloseTo(9, Offset.offset(1e-9));
    }

    @Test
    void onlyWorkThatKeepsNothingIsLost() {
        RunningTask evaluation = task(TaskKind.EVALUATION);
        RunningTask indexing = task(TaskKind.INDEXING);
        RunningTask download = task(TaskKind.INSTALL);
        now += 60 * SECOND;
        assertThat(evaluation.secondsLost()).isCloseTo(60, Offset.offset(1e-9));
        assertThat(indexing.secondsLost()).isZero();
        assertThat(download.secondsLost()).isZero();
    }

    @Test
    void whatEarlierRunsHaveDoneIsNoWorkOfThisOne() {
        RunningTask task = task(TaskKind.INDEXING);
        assertThat(task.hadWork()).isFalse();
        task.show(new ProgressMeter.Reading(160, 160, 0));
        assertThat(task.hadWork()).as("nothing was new").isFalse();

        RunningTask resumed = task(TaskKind.INDEXING);
        resumed.show(new ProgressMeter.Reading(100, 160, 0));
        assertThat(resumed.hadWork()).isTrue();
        resumed.show(new ProgressMeter.Reading(160, 160, 0));
        assertThat(resumed.hadWork()).isTrue();
    }

    @Test
    void aStopReachesWorkThatDoesNotLookAtTheSignal() {
        RunningTask task = task(TaskKind.PHOTOS);
        boolean[] stopped = {false};
        task.onStop(() -> stopped[0] = true);
        task.stop();
        assertThat(stopped[0]).isTrue();
        assertThat(task.isStopped()).isTrue();
    }

    private RunningTask task(TaskKind kind) {
        return new RunningTask(TaskInfo.of(kind, reading -> ""), cancel, () -> now);
    }
}
