package lookalike.ui.browse;

import java.util.function.LongSupplier;

/** Pace of repeated work that must not slow down other work: it takes at most a twentieth of the time. */
final class RefreshPace {

    private static final long LEAST_NANOS = 3_000_000_000L;

    /** Ratio of a pause to the cost of the preceding work. */
    private static final int REST = 19;

    private final LongSupplier nanoClock;
    private long due;
    private boolean busy;
    private boolean first = true;

    /** @param nanoClock a clock in nanoseconds */
    RefreshPace(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        restart();
    }

    /** Makes the next run due after the shortest pause. */
    void restart() {
        busy = false;
        due = nanoClock.getAsLong() + LEAST_NANOS;
    }

    /** True if the work may start. */
    boolean isDue() {
        return !busy && nanoClock.getAsLong() - due >= 0;
    }

    /** True if the work is running. */
    boolean isBusy() {
        return busy;
    }

    void begin() {
        busy = true;
    }

    /** @param costNanos CPU time that the work took; not counted for the first run, which also loads libraries */
    void end(long costNanos) {
        long counted = first ? 0 : costNanos;
        restart();
        first = false;
        due = nanoClock.getAsLong() + Math.max(LEAST_NANOS, REST * counted);
    }
}
