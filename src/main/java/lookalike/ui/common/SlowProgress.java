package lookalike.ui.common;

import java.util.function.Consumer;
import lookalike.task.Phase;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Passes progress on no more often than the eye can follow, but always the last reading. */
public final class SlowProgress implements Progress {

    private static final long NANOS = 100_000_000L;

    private final ProgressMeter meter = new ProgressMeter(System::nanoTime);
    private final Consumer<ProgressMeter.Reading> target;
    /** The latest reading that has not been passed on yet, null if there is none. */
    private ProgressMeter.Reading held;

    private long last = System.nanoTime() - NANOS;

    /** @param target receives the readings, on the working thread */
    public SlowProgress(Consumer<ProgressMeter.Reading> target) {
        this.target = target;
    }

    @Override
    public void begin(Phase phase) {
        meter.begin(phase);
        last = System.nanoTime() - NANOS;
    }

    /** Restarts the measurement of the rate after a pause. Called on any thread. */
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

    /** Passes on the latest reading if it was held back, at the end of the work. Called on the working thread. */
    public void flush() {
        if (held != null) {
            target.accept(held);
            held = null;
        }
    }
}
