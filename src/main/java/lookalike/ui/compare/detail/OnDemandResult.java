package lookalike.ui.compare.detail;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import lookalike.task.CancelSignal;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;

/** Computes a finding while someone looks at it; only the latest counts, and an older one stops. Used on the FX thread. */
final class OnDemandResult<T> {

    private final ObjectProperty<Result<T>> target;
    private final Jobs jobs;
    private final LatestJob latest;
    private boolean wanted;

    /**
     * @param target given the finding, or the problem
     * @param jobs computes it
     */
    OnDemandResult(ObjectProperty<Result<T>> target, Jobs jobs) {
        this.target = target;
        this.jobs = jobs;
        latest = jobs.latest();
    }

    /** True if someone looks at it. */
    void want(boolean someone) {
        wanted = someone;
    }

    /** Starts anew, if it is wanted. */
    void find(Function<CancelSignal, T> work) {
        forget();
        if (wanted) {
            latest.run(
                    work::apply,
                    Outcome.<T>of(found -> target.set(new Result<>(found, null)))
                            .onFailure(e -> target.set(new Result<>(null, jobs.reportUnexpected(e)))));
        }
    }

    /** Drops the result: it holds no more. */
    void forget() {
        latest.cancel();
        target.set(Result.awaited());
    }

    /** It cannot be found, and nothing needs to be computed to know it. */
    void refuse(ErrorPresenter.Message why) {
        forget();
        target.set(new Result<>(null, why));
    }
}
