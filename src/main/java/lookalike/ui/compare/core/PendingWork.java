package lookalike.ui.compare.core;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Outcome;

/** Work that the compare view waits for. The view is busy meanwhile; cancelled work delivers no result. FX thread only. */
final class PendingWork {

    private final CompareState state;
    private final Set<Step> running = new HashSet<>();
    private int waiting;

    /** Number of photos to open since the last time that none was pending, and how many of them have been read. */
    private int photos;

    private int read;

    PendingWork(CompareState state) {
        this.state = state;
    }

    /** Cancels all work and drops its results. */
    void cancel() {
        running.forEach(Step::cancel);
        running.clear();
    }

    /**
     * Starts work.
     *
     * @param jobs does it
     * @param work should check the signal now and then
     */
    <T> void begin(Jobs jobs, Jobs.Work<T> work, Consumer<T> success) {
        begin(jobs, work, success, jobs::report);
    }

    /** The same with its own receiver of failures. */
    <T> void begin(Jobs jobs, Jobs.Work<T> work, Consumer<T> success, Consumer<Throwable> failure) {
        await().run(jobs, work, success, failure);
    }

    /** A step that the view waits for. */
    Step await() {
        return new Step(true, false);
    }

    /** A step that opens a photo: the view waits for it, and counts it. */
    Step photo() {
        return new Step(true, true);
    }

    /** A step that may take long; the view is not busy meanwhile. */
    Step beside() {
        return new Step(false, false);
    }

    private void count() {
        if (read == photos) {
            read = 0;
            photos = 0;
        }
        state.opening().progress().set(photos > 1 ? new OpeningState.Progress(read, photos) : null);
    }

    /** A piece of work. */
    final class Step {

        private final CancelSignal signal = new CancelSignal();
        private final boolean counted;
        private boolean awaited;
        private Runnable end = () -> {};

        private Step(boolean awaited, boolean counted) {
            this.awaited = awaited;
            this.counted = counted;
            running.add(this);
            if (counted) {
                photos++;
                count();
            }
            if (awaited) {
                waiting++;
                state.pending().set(waiting);
                state.busy().set(true);
            }
        }

        /** Runs the work and delivers its result or failure, unless the step is cancelled. */
        <T> void run(Jobs jobs, Jobs.Work<T> work, Consumer<T> success, Consumer<Throwable> failure) {
            Outcome<T> outcome = Outcome.of(settled(success));
            jobs.run(signal, work, outcome.onFailure(settled(failure)).onEnd(this::ended));
        }

        /** Registers an action for the end of the work, even if it was cancelled. */
        void onEnd(Runnable action) {
            end = action;
        }

        /** Lets the work continue while the view no longer waits for it. */
        void settle() {
            if (awaited) {
                awaited = false;
                waiting--;
                state.pending().set(waiting);
                state.busy().set(waiting > 0);
                if (counted) {
                    read++;
                    count();
                }
            }
        }

        /** Cancels the work; its result is no longer wanted. */
        void cancel() {
            signal.cancel();
        }

        /** Tests whether its result is no longer wanted. */
        boolean isCancelled() {
            return signal.isCancelled();
        }

        private void ended() {
            running.remove(this);
            end.run();
            if (signal.isCancelled()) {
                settle();
            }
        }

        /** Keeps the view busy until it has shown the result, so that nothing else begins before that. */
        private <R> Consumer<R> settled(Consumer<R> receiver) {
            return result -> {
                receiver.accept(result);
                settle();
            };
        }
    }
}
