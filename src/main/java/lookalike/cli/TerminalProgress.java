package lookalike.cli;

import java.util.Locale;
import lookalike.task.Phase;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Progress as one line of the terminal that is rewritten in place; silent if the output is not a terminal. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long INTERVAL = 200_000_000L;

    private final boolean watched = System.console() != null;
    private final ProgressMeter meter = new ProgressMeter(System::nanoTime);
    private final String unit;
    private long last;
    private boolean open;

    /** @param unit what is counted, in the plural */
    TerminalProgress(String unit) {
        this.unit = unit;
    }

    @Override
    public synchronized void begin(Phase phase) {
        close();
        meter.begin(phase);
        last = System.nanoTime() - INTERVAL;
    }

    @Override
    public synchronized void report(long done, long total) {
        ProgressMeter.Reading reading = meter.update(done, total);
        long now = System.nanoTime();
        if (watched && (now - last > INTERVAL || done == total)) {
            last = now;
            System.err.print("\r" + words(reading) + " \u001b[K");
            open = true;
            if (done == total) {
                close();
            }
        }
    }

    /** The reading in words. */
    String words(ProgressMeter.Reading reading) {
        if (reading.phase() == Phase.CLIPS) {
            return String.format(
                    Locale.ROOT, "clip %d of %d, %d %%", reading.number(), reading.count(), reading.percent());
        }
        String left = reading.secondsLeft().isPresent()
                ? ", %d s left".formatted(reading.secondsLeft().getAsLong())
                : "";
        return String.format(
                Locale.ROOT,
                "%d of %d %s, %.0f a second%s",
                reading.done(),
                reading.total(),
                unit,
                reading.perSecond(),
                left);
    }

    /** Ends the line, so that the next message starts on a line of its own. */
    @Override
    public synchronized void close() {
        if (open) {
            System.err.println();
            open = false;
        }
    }
}
