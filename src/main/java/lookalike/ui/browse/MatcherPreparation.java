package lookalike.ui.browse;

import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Makes the matcher of the gallery that is shown; until it is there, the one before goes on. Called on the FX thread. */
final class MatcherPreparation {

    private final DatasetState state;
    private final ObservableValue<MatchOptions> options;
    private final LatestJob job;

    MatcherPreparation(DatasetState state, ObservableValue<MatchOptions> options, Jobs jobs) {
        this.state = state;
        this.options = options;
        this.job = jobs.latest();
    }

    /** @param catalog where the gallery was loaded from */
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

    /** Cancels the preparation that is under way. */
    void stop() {
        job.cancel();
    }
}
