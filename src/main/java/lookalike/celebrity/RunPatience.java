package lookalike.celebrity;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lookalike.platform.download.Pace;
import lookalike.task.CancelSignal;

/** Tries a step of a run again while the network is away or the disk is full. Used by the run's thread. */
final class RunPatience {

    private static final Duration REST = Duration.ofSeconds(10);

    private final Duration most;
    private final Pace pace;
    private final RunWaits waits;
    private final CancelSignal cancel;

    /** @param most how long it waits for one step; zero for not at all */
    RunPatience(Duration most, Pace pace, RunWaits waits, CancelSignal cancel) {
        this.most = most;
        this.pace = pace;
        this.waits = waits;
        this.cancel = cancel;
    }

    /**
     * Result of a step, which is tried until nothing is in its way.
     *
     * @param room whether the disk has room again
     * @throws RunFailure if there is another failure, or it takes too long
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

    /** Waits a while; where the disk is full, until it has room: a try would fetch what it cannot keep. */
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
