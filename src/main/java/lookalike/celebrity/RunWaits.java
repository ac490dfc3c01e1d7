package lookalike.celebrity;

import java.time.Duration;
import java.util.OptionalLong;
import lookalike.platform.download.DownloadException;
import lookalike.platform.download.ServiceClient.WaitListener;

/** Reports to a listener that a run waits, and later that it continues. Used by the run's thread. */
final class RunWaits implements WaitListener {

    /** Index of the needed MB among the details of {@code DISK_FULL}. */
    private static final int NEEDED = 1;

    private final RunListener listener;
    private boolean waiting;

    RunWaits(RunListener listener) {
        this.listener = listener;
    }

    @Override
    public void waiting(DownloadException reason, Duration duration) {
        waiting(new RunWait(
                ServiceFailure.obstacle(reason), ServiceFailure.words(reason), OptionalLong.empty(), duration));
    }

    void waiting(RunObstacle obstacle, CelebrityException reason, Duration duration) {
        OptionalLong needed = obstacle == RunObstacle.DISK_FULL
                ? OptionalLong.of(Long.parseLong(reason.details().get(NEEDED)))
                : OptionalLong.empty();
        waiting(new RunWait(obstacle, reason.getMessage(), needed, duration));
    }

    private void waiting(RunWait wait) {
        waiting = true;
        listener.waiting(wait);
    }

    /** Ends the wait: a service has answered, or there is room again. */
    void over() {
        if (waiting) {
            waiting = false;
            listener.resumed();
        }
    }
}
