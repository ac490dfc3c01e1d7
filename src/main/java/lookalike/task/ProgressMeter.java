package lookalike.task;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Calculates a rate and the time left from progress reports. The rate is an exponential average with a time constant of five
 * seconds, so that it follows a change of pace without flickering.
 */
public final class ProgressMeter {

    private static final double TIME_CONSTANT = 5;
    private static final double SHORTEST_STEP = 0.2;

    private final LongSupplier nanoClock;
    private long lastNanos;
    private long lastDone;
    private double rate;
    private boolean started;
    private Phase phase = Phase.MAIN;

    /** @param nanoClock a clock in nanoseconds, {@code System::nanoTime} except in tests */
    public ProgressMeter(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * One reading of the meter.
     *
     * @param done finished units
     * @param total all units
     * @param perSecond units per second, 0 while unknown
     * @param phase the phase that the units belong to
     */
    public record Reading(long done, long total, double perSecond, Phase phase) {

        /** A reading of a task with a single phase. */
        public Reading(long done, long total, double perSecond) {
            this(done, total, perSecond, Phase.MAIN);
        }

        /** Finished share, 0..1; 0 when there is nothing to do. */
        public double fraction() {
            return total == 0 ? 0 : (double) done / total;
        }

        /** Number of items in the phase, see {@link Phase#parts}. */
        public long count() {
            return total / phase.parts();
        }

        /** Number of the current item, from 1; the last one when all are done. */
        public long number() {
            return Math.min(count(), done / phase.parts() + 1);
        }

        /** Finished share of the current item, in percent. */
        public int percent() {
            return (int) (done == total ? 100 : 100 * (done % phase.parts()) / phase.parts());
        }

        /** Seconds until everything is done at the current rate; empty while the rate is unknown. */
        public OptionalLong secondsLeft() {
            return perSecond <= 0
                    ? OptionalLong.empty()
                    : OptionalLong.of((long) Math.ceil((total - done) / perSecond));
        }
    }

    /** Begins another phase, and restarts the measurement of the rate. */
    public synchronized void begin(Phase next) {
        phase = next;
        restart();
    }

    /** Restarts the measurement of the rate, so that time spent waiting does not count. */
    public synchronized void restart() {
        started = false;
        rate = 0;
    }

    /** Takes a report and returns the reading after it. */
    public synchronized Reading update(long done, long total) {
        long now = nanoClock.getAsLong();
        if (!started) {
            started = true;
            lastNanos = now;
            lastDone = done;
        }
        double seconds = (now - lastNanos) / 1e9;
        if (seconds >= SHORTEST_STEP) {
            double current = (done - lastDone) / seconds;
            double keep = rate == 0 ? 0 : Math.exp(-seconds / TIME_CONSTANT);
            rate = keep * rate + (1 - keep) * current;
            lastNanos = now;
            lastDone = done;
        }
        return new Reading(done, total, rate, phase);
    }
}
