package lookalike.ui.common;

import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.ProgressMeter;

/**
 * Background work that runs, is paused or has just ended, with its progress and the controls to pause and stop it. Used on the FX thread.
 */
public final class RunningTask {

    private final TaskInfo info;
    private final CancelSignal cancel;
    private final LongSupplier nanoClock;
    private final ReadOnlyObjectWrapper<ProgressMeter.Reading> reading =
            new ReadOnlyObjectWrapper<>(new ProgressMeter.Reading(0, 0, 0));
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private Runnable onStop = () -> {};
    private long first = -1;
    private long busyNanos;
    private long busySince;
    private Throwable failure;

    /**
     * @param cancel pauses and stops the work
     * @param nanoClock a clock in nanoseconds
     */
    RunningTask(TaskInfo info, CancelSignal cancel, LongSupplier nanoClock) {
        this.info = info;
        this.cancel = cancel;
        this.nanoClock = nanoClock;
        busySince = nanoClock.getAsLong();
        paused.addListener((property, before, now) -> {
            cancel.pause(now);
            if (now) {
                busyNanos += nanoClock.getAsLong() - busySince;
            } else {
                busySince = nanoClock.getAsLong();
            }
        });
    }

    /** Description of the work. */
    public TaskInfo info() {
        return info;
    }

    /** Progress; the total is 0 while unknown. Without a rate while the work is paused. */
    public ReadOnlyObjectProperty<ProgressMeter.Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** True if the work is paused; setting it pauses or resumes the work. */
    public BooleanProperty paused() {
        return paused;
    }

    /** Stops the work at its next safe point, for good. */
    public void stop() {
        cancel.cancel();
        onStop.run();
    }

    /** Registers an action that stops work that does not check the cancel signal. */
    public void onStop(Runnable action) {
        onStop = action;
    }

    /** True if it was stopped. */
    public boolean isStopped() {
        return cancel.isCancelled();
    }

    /** Working time in seconds, without pauses. */
    public double seconds() {
        long now = paused.get() ? 0 : nanoClock.getAsLong() - busySince;
        return (busyNanos + now) / 1e9;
    }

    /** Seconds of work that a stop would lose. */
    public double secondsLost() {
        return info.kind().isKeeping() ? 0 : seconds();
    }

    /** True if there was something to do: false if everything was already done at the first report. */
    public boolean hadWork() {
        boolean all = reading.get().done() >= reading.get().total();
        return first >= 0 && !(all && reading.get().done() == first);
    }

    /** The failure that ended it; empty if it runs, is done, or was stopped. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Updates the progress. */
    public void show(ProgressMeter.Reading now) {
        if (first < 0 && now.total() > 0) {
            first = now.done();
        }
        reading.set(paused.get() ? new ProgressMeter.Reading(now.done(), now.total(), 0, now.phase()) : now);
    }

    void fail(Throwable e) {
        failure = e instanceof CancelledException ? null : e;
    }
}
