package lookalike.cli;

import java.util.Locale;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Progress as one line of the terminal that is written over and over; silent where nobody watches. */
final class TerminalProgress implements Progress {

    private static final long INTERVAL = 200_000_000L;

    private final boolean watched = System.console() != null;
    private final ProgressMeter meter = new ProgressMeter(System::nanoTime);
    private final String unit;
    private long last;

    /** @param unit what is counted, in the plural */
    TerminalProgress(String unit) {
        this.unit = unit;
    }

    @Override
    public synchronized void report(long done, long total) {
        ProgressMeter.Reading reading = meter.update(done, total);
        long now = System.nanoTime();
        if (watched && (now - last > INTERVAL || done == total)) {
            last = now;
            String left = reading.secondsLeft().isPresent()
                    ? ", %d s left".formatted(reading.secondsLeft().getAsLong())
                    : "";
            System.err.print(String.format(
                    Locale.ROOT,
                    "\r%d of %d %s, %.0f a second%s \u001b[K",
                    done,
                    total,
                    unit,
                    reading.perSecond(),
                    left));
            if (done == total) {
                System.err.println();
            }
        }
    }
}
