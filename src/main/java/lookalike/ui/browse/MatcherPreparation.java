package lookalike.ui.browse;

import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Prepares the matcher of the shown gallery; until it is ready, the previous one stays in use. Called on the FX thread. */
final class MatcherPreparation {

    private final DatasetState state;
    private final ObservableValue<MatchOptions> options;
    private final LatestJob job;

    MatcherPreparation(DatasetState state, ObservableValue<MatchOptions> options, Jobs jobs) {
        this.state = state;
        this.options = options;
        this.job = jobs.latest();
    }

    /** @param catalog from which the gallery was loaded */
    void prepare(Catalog catalog) {
        stop();
        Gallery gallery = state.gallery().get();
        if (gallery == null) {
            state.matcher().set(null);
            return;
        }
        MatchOptions wanted = options.getValue();
        job.run(cancel -> Matcher.of(catalog, gallery, wanted, cancel), state.matcher()::set);
    }

    /** Cancels the running preparation. */
    void stop() {
        job.cancel();
    }
}
