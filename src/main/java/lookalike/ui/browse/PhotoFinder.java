package lookalike.ui.browse;

import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Finds the photos of the selected person. Called on the FX thread. */
final class PhotoFinder {

    private final DatasetState state;
    private final Supplier<Catalog> catalog;
    private final LatestJob job;

    /** @param catalog of the photos; returns null while none is open */
    PhotoFinder(DatasetState state, Supplier<Catalog> catalog, Jobs jobs) {
        this.state = state;
        this.catalog = catalog;
        this.job = jobs.latest();
        state.person().addListener(property -> find());
    }

    /** Finds the photos again, which may have changed. */
    void find() {
        PersonSummary person = state.person().get();
        Catalog source = catalog.get();
        if (person == null || source == null) {
            job.cancel();
            state.photos().clear();
        } else {
            job.run(cancel -> source.photosOf(person.label()), state::show);
        }
    }
}
