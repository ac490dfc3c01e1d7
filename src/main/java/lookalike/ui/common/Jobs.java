package lookalike.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs work away from the window and brings its result back to it. */
public final class Jobs {

    private final Executor background;
    private final Executor window;

    /**
     * @param background where work runs
     * @param window where results are delivered: the FX thread, outside of tests
     */
    public Jobs(Executor background, Executor window) {
        this.background = background;
        this.window = window;
    }

    /** Runs work, then one of the two others on the FX thread. */
    public <T> void run(Callable<T> work, Consumer<T> success, Consumer<Throwable> failure) {
        background.execute(() -> {
            try {
                T result = work.call();
                window.execute(() -> success.accept(result));
            } catch (Throwable e) {
                window.execute(() -> failure.accept(e)); // the error sink tells the user and writes the log
            }
        });
    }

    /** Does something on the FX thread. */
    public void onWindow(Runnable action) {
        window.execute(action);
    }
}
