package lookalike.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import lookalike.task.CancelSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background work whose results are delivered on the FX thread. Failures that the caller does not handle go to a common sink, so that none
 * is lost.
 */
public final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Executor background;
    private final Executor window;
    private final Consumer<Throwable> errors;

    /**
     * @param background where work runs
     * @param window where results are delivered: the FX thread, outside of tests
     * @param errors receives failures that are not handled otherwise, where results are delivered
     */
    public Jobs(Executor background, Executor window, Consumer<Throwable> errors) {
        this.background = background;
        this.window = window;
        this.errors = errors;
    }

    /** Work that may check now and then whether it is cancelled. */
    public interface Work<T> {
        /** Does the work. */
        T run(CancelSignal cancel) throws Exception;
    }

    /** The same threads, with a receiver that shows expected failures; all others go to the sink. */
    public Jobs expectedTo(Consumer<ErrorPresenter.Message> place) {
        return new Jobs(background, window, e -> {
            ErrorPresenter.Message message = reportUnexpected(e);
            if (message.expected()) {
                place.accept(message);
            }
        });
    }

    /** The same threads, with a receiver of failures before the sink. */
    public Jobs errorsAlsoTo(Consumer<Throwable> receiver) {
        return new Jobs(background, window, e -> {
            receiver.accept(e);
            report(e);
        });
    }

    /** Runs work, then delivers its result. */
    public <T> void run(Callable<T> work, Consumer<T> success) {
        run(work, Outcome.of(success));
    }

    /** Runs work, then delivers its result, or its failure in place of the sink. */
    public <T> void run(Callable<T> work, Consumer<T> success, Consumer<Throwable> failure) {
        run(work, Outcome.of(success).onFailure(failure));
    }

    /** Runs work, then delivers its outcome. */
    public <T> void run(Callable<T> work, Outcome<T> outcome) {
        run(new CancelSignal(), cancel -> work.call(), outcome);
    }

    /** Runs work unless it is cancelled before it begins, then delivers its outcome. */
    public <T> void run(CancelSignal cancel, Work<T> work, Outcome<T> outcome) {
        background.execute(() -> {
            try {
                cancel.throwIfCancelled();
                T result = work.run(cancel);
                window.execute(() -> outcome.succeed(cancel, result));
            } catch (Throwable e) {
                window.execute(() -> outcome.fail(cancel, e, errors)); // logged by the part that shows it
            }
        });
    }

    /** Work on these threads in which a new job replaces the previous one. */
    public LatestJob latest() {
        return new LatestJob(this);
    }

    /** Runs an action on the FX thread. */
    public void onWindow(Runnable action) {
        window.execute(action);
    }

    /** Hands a failure to the sink. Called on the FX thread. */
    public void report(Throwable e) {
        errors.accept(e);
    }

    /**
     * Logs an expected failure, which the caller shows itself, and passes any other failure to the sink.
     *
     * @return the failure in words
     */
    public ErrorPresenter.Message reportUnexpected(Throwable e) {
        ErrorPresenter.Message message = ErrorPresenter.words(e);
        if (message.expected()) {
            LOG.info("{}", e.getMessage());
        } else {
            report(e);
        }
        return message;
    }
}
