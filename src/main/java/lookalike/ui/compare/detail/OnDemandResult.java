package lookalike.ui.compare.detail;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import lookalike.task.CancelSignal;
import lookalike.ui.common.ErrorPresenter;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes a finding while someone looks at it; only the latest counts, and an older one stops. Used on the FX thread. */
final class OnDemandResult<T> {

    private static final Logger LOG = LoggerFactory.getLogger(OnDemandResult.class);

    private final ObjectProperty<Result<T>> target;
    private final Consumer<Throwable> errors;
    private final LatestJob latest;
    private CancelSignal running = new CancelSignal();
    private boolean wanted;

    /**
     * @param target given the finding, or the problem
     * @param errors told what went wrong unexpectedly
     */
    OnDemandResult(ObjectProperty<Result<T>> target, Jobs jobs, Consumer<Throwable> errors) {
        this.target = target;
        this.errors = errors;
        latest = new LatestJob(jobs);
    }

    /** Whether someone looks at it. */
    void want(boolean someone) {
        wanted = someone;
    }

    /** Starts anew, if it is wanted. */
    void find(Function<CancelSignal, T> work) {
        forget();
        if (wanted) {
            CancelSignal cancel = new CancelSignal();
            running = cancel;
            latest.run(
                    () -> {
                        cancel.throwIfCancelled();
                        return work.apply(cancel);
                    },
                    found -> target.set(new Result<>(found, null)),
                    this::failed);
        }
    }

    /** What was found holds no more. */
    void forget() {
        running.cancel();
        latest.forget();
        target.set(Result.awaited());
    }

    /** It cannot be found, and nothing needs to be computed to know it. */
    void refuse(ErrorPresenter.Message why) {
        forget();
        target.set(new Result<>(null, why));
    }

    private void failed(Throwable e) {
        ErrorPresenter.Message message = ErrorPresenter.words(e);
        target.set(new Result<>(null, message));
        if (message.expected()) {
            LOG.info("{}", e.getMessage());
        } else {
            errors.accept(e);
        }
    }
}
