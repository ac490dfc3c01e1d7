package lookalike.ui.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import lookalike.catalog.Catalog;
import lookalike.catalog.PersonSummary;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.PeopleSoFar;

/**
 * Publishes the content of the catalogue in the dataset's state: people, gallery and matcher, and during an index run the part read so far.
 * Called on the FX thread.
 */
final class DatasetDisplay {

    private final DatasetState state;
    private final Supplier<Catalog> catalog;
    private final PhotoFinder photos;
    private final MatcherPreparation preparation;
    private final LiveMatcher live;
    private Optional<String> heir = Optional.empty();
    private long shownTime = System.nanoTime();
    /** Shown snapshot, null for none. */
    private Snapshot shown;

    /**
     * @param catalog of the open dataset; returns null while none is open
     * @param models the networks in use
     * @param preparing prepares the search
     * @param queries finds the photos of the selected person
     */
    DatasetDisplay(
            DatasetState state,
            Supplier<Catalog> catalog,
            ModelsInUse models,
            ObservableValue<MatchOptions> options,
            Jobs preparing,
            Jobs queries) {
        this.state = state;
        this.catalog = catalog;
        preparation = new MatcherPreparation(state, options, preparing);
        live = new LiveMatcher(models, options, preparing, this::showPart);
        photos = new PhotoFinder(state, catalog, queries);
        options.addListener((property, before, now) -> preparation.prepare(catalog.get()));
        state.progress().addListener((property, before, now) -> {
            if (now != null && now.total() > 0) {
                live.tick(catalog.get());
            }
        });
        state.coming().addListener(property -> showPart());
        state.paused().addListener((property, before, now) -> {
            if (now) {
                live.refreshNow(catalog.get());
            }
        });
    }

    /** Removes the people to compare with, which belong to other networks or another dataset. */
    void clear() {
        stop();
        state.gallery().set(null);
        state.settled().set(null);
        state.matcher().set(null);
        shown = null;
        state.partial().set(null);
        shownTime = System.nanoTime();
    }

    /** Handles the begin of an index run, whose first part is shown after a moment. */
    void runBegins() {
        live.stop();
    }

    /** Cancels the running preparation. Called on any thread. */
    void stop() {
        preparation.stop();
        live.stop();
    }

    /** Shows a catalogue after an index run or a decision; does nothing if another catalogue is open or something newer is shown. */
    void show(Catalog of, Snapshot snapshot) {
        if (of == catalog.get() && snapshot.time() > shownTime) {
            live.stop();
            show(snapshot);
            Gallery before = state.settled().get();
            boolean same = before != null && before == state.gallery().get() && before.isSameAs(snapshot.gallery());
            if (!same) {
                Gallery gallery = snapshot.gallery().size() == 0 ? null : snapshot.gallery();
                state.settled().set(gallery);
                state.gallery().set(gallery);
                preparation.prepare(of);
            }
            photos.find(); // their status may have changed even if the person's numbers are the same
        }
    }

    /** Shows the part that the index run has read so far, unless the run has ended in the meantime. */
    private void showPart(Catalog of, LiveMatcher.Found found) {
        Snapshot snapshot = found.snapshot();
        boolean wanted = of == catalog.get() && state.building().get() && snapshot.time() > shownTime;
        if (wanted && snapshot.gallery().size() > 0) {
            preparation.stop();
            show(snapshot);
            state.gallery().set(snapshot.gallery());
            state.matcher().set(found.matcher());
        }
    }

    private void show(Snapshot snapshot) {
        shownTime = snapshot.time();
        state.known().set(snapshot.known());
        show(snapshot.people());
        shown = snapshot;
        showPart();
    }

    /** Publishes how many people are still missing: while a run reads the dataset, or while photos of more people are being fetched. */
    private void showPart() {
        PeopleSoFar part = shown == null ? null : shown.part().orElse(null);
        int coming = state.coming().get();
        if (shown != null && coming > 0 && shown.gallery().size() > 0) {
            int known = Math.max(shown.known(), shown.people().size());
            part = new PeopleSoFar(shown.people().size(), known + coming);
        }
        state.partial().set(part);
    }

    /** Sets the label of the person to select if the selected one no longer exists at the next update. */
    void expect(Optional<String> label) {
        heir = label;
    }

    /** Shows people; the selected one stays selected. */
    void show(List<PersonSummary> people) {
        PersonSummary selected = state.person().get();
        if (!state.people().equals(people)) {
            state.people().setAll(people);
        }
        state.person()
                .set(
                        selected == null
                                ? null
                                : state.find(selected.label())
                                        .or(() -> heir.flatMap(state::find))
                                        .orElse(null));
    }

    /** Shows people, and the photos of the selected one, after decisions. */
    void showDecided(List<PersonSummary> people) {
        show(people);
        photos.find();
    }
}
