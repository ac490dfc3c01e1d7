package lookalike.celebrity;

import java.time.Duration;
import lookalike.platform.download.DownloadException;
import lookalike.platform.download.ServiceClient.WaitListener;

/** Tells a listener that a run waits, and once it no longer does. Used by the run's thread. */
final class RunWaits implements WaitListener {

    private final RunListener listener;
    private boolean waiting;

    RunWaits(RunListener listener) {
        this.listener = listener;
    }

    @Override
    public void waiting(DownloadException reason, Duration duration) {
        waiting(ServiceFailure.obstacle(reason), ServiceFailure.words(reason), duration);
    }

    void waiting(RunObstacle obstacle, String reason, Duration duration) {
        waiting = true;
        listener.waiting(obstacle, reason, duration);
    }

    /** A service has answered, or there is room again. */
    void over() {
        if (waiting) {
            waiting = false;
            listener.resumed();
        }
    }
}
