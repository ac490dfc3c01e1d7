package lookalike.ui.browse;

import java.util.List;
import java.util.function.BiConsumer;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.task.Progress;
import lookalike.task.ProgressMeter;

/** Passes an index run's progress on, not more often than an eye can follow, and now and then the people with it. */
final class WindowProgress implements Progress {

    private static final long PROGRESS_NANOS = 100_000_000L;
    private static final long PEOPLE_NANOS = 3_000_000_000L;

    private final ProgressMeter meter = new ProgressMeter(System::nanoTime);
    private final Catalog catalog;
    private final BiConsumer<ProgressMeter.Reading, List<PersonSummary>> target;
    private long lastShown;
    private long lastPeople = System.nanoTime();

    /** @param target told the progress, and the people in the catalogue where they are due, otherwise none */
    WindowProgress(Catalog catalog, BiConsumer<ProgressMeter.Reading, List<PersonSummary>> target) {
        this.catalog = catalog;
        this.target = target;
    }

    @Override
    public void report(long done, long total) {
        ProgressMeter.Reading reading = meter.update(done, total);
        long now = System.nanoTime();
        if (now - lastShown < PROGRESS_NANOS && done < total) {
            return;
        }
        lastShown = now;
        boolean due = now - lastPeople > PEOPLE_NANOS;
        lastPeople = due ? now : lastPeople;
        target.accept(reading, due ? catalog.people() : List.of());
    }
}
