package lookalike.ui.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableBooleanValue;
import lookalike.catalog.PersonSummary;
import lookalike.index.Gallery;
import lookalike.index.PeopleMap;
import lookalike.match.Match;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;
import lookalike.ui.compare.core.CompareState;

/** Makes the map when it is first shown, and keeps it up to date. Called on the FX thread. */
public final class MapController {

    private static final int MATCHES = 3;

    private final MapState state;
    private final DatasetState dataset;
    private final CompareState compare;
    private final ObservableBooleanValue shown;
    private final LatestJob job;
    private Gallery making;

    /**
     * @param dataset whose people are on the map; the selected person is selected there
     * @param compare has the compared face
     * @param shown whether the map is shown; it is not made before that
     * @param jobs makes the map
     */
    public MapController(
            MapState state, DatasetState dataset, CompareState compare, ObservableBooleanValue shown, Jobs jobs) {
        this.state = state;
        this.dataset = dataset;
        this.compare = compare;
        this.shown = shown;
        job = jobs.latest();
        dataset.settled().addListener((property, before, now) -> follow());
        shown.addListener((property, before, now) -> follow());
        dataset.person().addListener((property, before, now) -> showSelected());
        compare.comparison().addListener((property, before, now) -> showProbe());
    }

    /** Selects a person in the dataset. */
    void select(int person) {
        summary(person).ifPresent(dataset.person()::set);
    }

    /** Entry of a person in the dataset; empty if it has changed since. */
    Optional<PersonSummary> summary(int person) {
        return dataset.find(state.map().get().person(person).label());
    }

    private void follow() {
        Gallery gallery = dataset.settled().get();
        state.possible().set(gallery != null);
        if (gallery == null || isOf(state.map().get(), gallery)) {
            job.cancel();
            finished();
            show(gallery == null ? null : state.map().get());
        } else if (shown.get() && making != gallery) {
            making = gallery;
            state.busy().set(true);
            job.run(cancel -> PeopleMap.of(gallery), Outcome.of(this::show).onEnd(this::finished));
        }
    }

    private static boolean isOf(PeopleMap map, Gallery gallery) {
        return map != null
                && map.gallery().content().equals(gallery.content())
                && map.gallery().people().equals(gallery.people());
    }

    private void finished() {
        making = null;
        state.busy().set(false);
    }

    private void show(PeopleMap map) {
        state.map().set(map);
        showSelected();
        showProbe();
    }

    private void showSelected() {
        PeopleMap map = state.map().get();
        PersonSummary person = dataset.person().get();
        state.selected().set(map == null || person == null ? OptionalInt.empty() : map.indexOf(person.label()));
    }

    private void showProbe() {
        PeopleMap map = state.map().get();
        CompareState.Comparison comparison = compare.comparison().getValue();
        if (map == null
                || comparison == null
                || comparison.descriptor().length != map.gallery().dimension()) {
            state.probe().set(null);
            return;
        }
        double[] place = map.place(comparison.descriptor());
        List<Integer> matches = comparison.closest().stream()
                .limit(MATCHES)
                .map(Match::person)
                .flatMapToInt(person -> map.indexOf(person.label()).stream())
                .boxed()
                .toList();
        state.probe().set(new MapState.Probe(place[0], place[1], matches));
    }
}
