package lookalike.ui.common;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

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
     */
    public static void await(Duration longest) {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
            }
        };
        Platform.runLater(counter::start);
        try {
            pulses.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.runLater(counter::stop);
        }
    }
}
