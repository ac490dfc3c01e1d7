package lookalike.ui.common;

import java.util.function.Consumer;
import lookalike.task.CancelSignal;

/** Work of which only the latest counts: newer work cancels the older, whose outcome is dropped. Used on the FX thread. */
public final class LatestJob {

    private final Jobs jobs;
    private CancelSignal latest = new CancelSignal();

    LatestJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Starts work in place of earlier work, then delivers its result. */
    public <T> void run(Jobs.Work<T> work, Consumer<T> success) {
        run(work, Outcome.of(success));
    }

    /** Starts work in place of earlier work, then delivers its outcome. */
    public <T> void run(Jobs.Work<T> work, Outcome<T> outcome) {
        cancel();
        CancelSignal current = latest;
        jobs.run(current, work, outcome.onlyIf(() -> current == latest));
    }

    /** Cancels the work that runs, and drops its outcome. */
    public void cancel() {
        latest.cancel();
        latest = new CancelSignal();
    }
}
