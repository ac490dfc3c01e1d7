package lookalike.ui.compare.detail;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import lookalike.task.CancelSignal;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;

/** Computes a result only while it is shown; a new computation cancels the previous one. Used on the FX thread. */
final class OnDemandResult<T> {

    private final ObjectProperty<Result<T>> target;
    private final Jobs jobs;
    private final LatestJob latest;
    private boolean wanted;

    /**
     * @param target receives the result or the problem
     * @param jobs computes it
     */
    OnDemandResult(ObjectProperty<Result<T>> target, Jobs jobs) {
        this.target = target;
        this.jobs = jobs;
        latest = jobs.latest();
    }

    /** Sets whether the result is shown. */
    void want(boolean someone) {
        wanted = someone;
    }

    /** Restarts the computation, if the result is wanted. */
    void find(Function<CancelSignal, T> work) {
        forget();
        if (wanted) {
            latest.run(
                    work::apply,
                    Outcome.<T>of(found -> target.set(new Result<>(found, null)))
                            .onFailure(e -> target.set(new Result<>(null, jobs.reportUnexpected(e)))));
        }
    }

    /** Drops the result, which is no longer valid. */
    void forget() {
        latest.cancel();
        target.set(Result.awaited());
    }

    /** Sets a problem that is known without any computation. */
    void refuse(ErrorPresenter.Message why) {
        forget();
        target.set(new Result<>(null, why));
    }
}
