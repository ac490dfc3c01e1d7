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

    @Override
    public void report(long done, long total) {
        ProgressMeter.Reading reading = meter.update(done, total);
        long now = System.nanoTime();
        if (now - last >= NANOS || done >= total) {
            last = now;
            target.accept(reading);
        }
    }
}
