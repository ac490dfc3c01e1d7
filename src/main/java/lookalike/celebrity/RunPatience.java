package lookalike.celebrity;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lookalike.platform.download.Pace;
import lookalike.task.CancelSignal;

/** Retries a step of a run while the network is unavailable or the disk is full. Used by the run's thread. */
final class RunPatience {

    private static final Duration REST = Duration.ofSeconds(10);

    private final Duration most;
    private final Pace pace;
    private final RunWaits waits;
    private final CancelSignal cancel;

    /** @param most longest wait for one step; zero for no wait */
    RunPatience(Duration most, Pace pace, RunWaits waits, CancelSignal cancel) {
        this.most = most;
        this.pace = pace;
        this.waits = waits;
        this.cancel = cancel;
    }

    /**
     * Carries out a step, and retries it after failures that may pass.
     *
     * @param room tests whether the disk has room again
     * @throws RunFailure if the step fails for another reason, or the wait takes too long
     */
    <T> T until(Supplier<T> step, BooleanSupplier room) {
        long start = -1;
        while (true) {
            try {
                return step.get();
            } catch (RunFailure e) {
                start = start < 0 ? pace.nanos() : start;
                RunObstacle obstacle = RunObstacle.of(e.reason())
                        .filter(each -> !most.isZero())
                        .orElseThrow(() -> e);
                await(obstacle, e, start, room);
            }
        }
    }

    /** Waits a while; if the disk is full, until it has room: a retry would only fetch photos that do not fit. */
    private void await(RunObstacle obstacle, RunFailure failure, long start, BooleanSupplier room) {
        boolean full;
        do {
            if (pace.nanos() - start >= most.toNanos()) {
                throw failure;
            }
            waits.waiting(obstacle, failure.reason(), REST);
            pace.rest(REST, cancel);
            cancel.awaitResume();
            full = obstacle == RunObstacle.DISK_FULL && !room.getAsBoolean();
        } while (full);
        if (obstacle == RunObstacle.DISK_FULL) {
            waits.over();
        }
    }
}
