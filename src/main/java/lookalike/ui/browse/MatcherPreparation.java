package lookalike.ui.browse;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Makes the matcher of the gallery that is shown; until it is there, the one before goes on. Called on the FX thread. */
final class MatcherPreparation {

    private final DatasetState state;
    private final ObservableValue<MatchOptions> options;
    private final LatestJob job;
    private final Consumer<Throwable> errors;
    private CancelSignal running = new CancelSignal();

    MatcherPreparation(
            DatasetState state, ObservableValue<MatchOptions> options, Jobs jobs, Consumer<Throwable> errors) {
        this.state = state;
        this.options = options;
        this.job = new LatestJob(jobs);
        this.errors = errors;
    }

    /** @param catalog where the gallery was loaded from */
    void prepare(Catalog catalog) {
        stop();
        Gallery gallery = state.gallery().get();
        if (gallery == null) {
            state.matcher().set(null);
            return;
        }
        CancelSignal cancel = running;
        MatchOptions wanted = options.getValue();
        job.run(() -> Matcher.of(catalog, gallery, wanted, cancel), state.matcher()::set, this::failed);
    }

    /** What is under way is no longer wanted. */
    void stop() {
        running.cancel();
        running = new CancelSignal();
        job.forget();
    }

    private void failed(Throwable e) {
        if (!(e instanceof CancelledException)) {
            errors.accept(e);
        }
    }
}
