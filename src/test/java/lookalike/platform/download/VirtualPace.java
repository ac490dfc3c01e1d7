package lookalike.platform.download;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import lookalike.task.CancelSignal;

/** A clock that advances only when someone waits, and then immediately. */
public final class VirtualPace implements Pace {

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> rests = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void rest(Duration duration, CancelSignal cancel) {
        cancel.throwIfCancelled();
        if (!duration.isZero()) {
            rests.add(duration);
            nanos.addAndGet(duration.toNanos());
        }
    }

    /** All waits so far. */
    public List<Duration> rests() {
        return rests;
    }
}
