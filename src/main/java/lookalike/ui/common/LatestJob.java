package lookalike.ui.common;

import java.util.function.Consumer;
import lookalike.task.CancelSignal;

/** Work in which a new job cancels the previous one and drops its outcome. Used on the FX thread. */
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

    /** Cancels the running work and drops its outcome. */
    public void cancel() {
        latest.cancel();
        latest = new CancelSignal();
    }
}
