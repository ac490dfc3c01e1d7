package lookalike.ui.browse;

import java.util.function.LongSupplier;

/** Pace of a repeated piece of work that must not hold up another: it takes a twentieth of the time at the most. */
final class RefreshPace {

    private static final long LEAST_NANOS = 3_000_000_000L;

    /** Pauses are so many times as long as the work before them has cost. */
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

    /** The next time is due after the shortest pause from now on. */
    void restart() {
        busy = false;
        due = nanoClock.getAsLong() + LEAST_NANOS;
    }

    /** True if the work may begin. */
    boolean isDue() {
        return !busy && nanoClock.getAsLong() - due >= 0;
    }

    /** True if the work is under way. */
    boolean isBusy() {
        return busy;
    }

    void begin() {
        busy = true;
    }

    /** @param costNanos time of a processor that the work has taken; of the first one not counted, since it loads libraries, too */
    void end(long costNanos) {
        long counted = first ? 0 : costNanos;
        restart();
        first = false;
        due = nanoClock.getAsLong() + Math.max(LEAST_NANOS, REST * counted);
    }
}
