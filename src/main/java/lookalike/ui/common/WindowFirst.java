package lookalike.ui.common;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Lets the window show something before work on another thread takes the processor. */
public final class WindowFirst {

    /** The first draws what was handed to the window; the second, what follows from it, such as a ranking; the third begins then. */
    private static final int PULSES = 3;

    private WindowFirst() {}

    /**
     * Waits until the window has drawn what was handed to it before. Not for the FX thread.
     *
     * @param longest when work goes on even if the window has not: it may be hidden
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
