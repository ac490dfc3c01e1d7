package lookalike.ui.common;

import java.util.function.Consumer;
import lookalike.task.Phase;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Passes progress on, not more often than an eye can follow; the end always. */
public final class SlowProgress implements Progress {

    private static final long NANOS = 100_000_000L;

    private final ProgressMeter meter = new ProgressMeter(System::nanoTime);
    private final Consumer<ProgressMeter.Reading> target;
    /** The latest reading, null if it was passed on. */
    private ProgressMeter.Reading held;

    private long last = System.nanoTime() - NANOS;

    /** @param target told the readings, on the thread that works */
    public SlowProgress(Consumer<ProgressMeter.Reading> target) {
        this.target = target;
    }

    @Override
    public void begin(Phase phase) {
        meter.begin(phase);
        last = System.nanoTime() - NANOS;
    }

    /** Measures the rate anew, after a pause. Called on any thread. */
    public void restart() {
        meter.restart();
    }

    @Override
    public void report(long done, long total) {
        ProgressMeter.Reading reading = meter.update(done, total);
        long now = System.nanoTime();
        boolean due = now - last >= NANOS || done >= total;
        held = due ? null : reading;
        if (due) {
            last = now;
            target.accept(reading);
        }
    }

    /** Passes the latest reading on, if it was held back: the work has ended. Called on the thread that works. */
    public void flush() {
        if (held != null) {
            target.accept(held);
            held = null;
        }
    }
}
