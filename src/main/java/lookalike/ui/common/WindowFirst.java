package lookalike.ui.common;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import lookalike.task.CancelSignal;

/** Lets the window draw pending changes before work on another thread occupies the processor. */
public final class WindowFirst {

    /**
     * The first pulse draws the changes, the second their consequences, such as a ranking; the start of the third shows that both are done.
     */
    private static final int PULSES = 3;

    private WindowFirst() {}

    /**
     * Waits until the window has drawn all changes made before this call. Not for the FX thread.
     *
     * @param longest time after which the work continues anyway, because a hidden window draws nothing
     * @param cancel cancels the work; then there is nothing to wait for
     */
    public static void await(Duration longest, CancelSignal cancel) {
        CountDownLatch drawn = new CountDownLatch(1);
        AnimationTimer counter = new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == PULSES || cancel.isCancelled()) {
                    drawn.countDown();
                }
            }
        };
        Platform.runLater(counter::start);
        try {
            drawn.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.runLater(counter::stop);
        }
    }
}
