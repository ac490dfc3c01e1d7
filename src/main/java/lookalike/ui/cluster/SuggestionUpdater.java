package lookalike.ui.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.value.ObservableValue;
import lookalike.cluster.DraftPerson;
import lookalike.cluster.Heap;
import lookalike.cluster.PeopleDraft;
import lookalike.cluster.PersonSuggestion;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.task.CancelSignal;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Compares people without a name with the open dataset in the background. Known answers for faces are reused. Used on the FX thread. */
final class SuggestionUpdater {

    private final ClusterState state;
    private final ObservableValue<Matcher> matcher;
    private final LatestJob job;
    private final Map<List<Integer>, Optional<Match>> known = new ConcurrentHashMap<>();

    /**
     * @param matcher of the open dataset, null while there is none
     * @param jobs compares
     */
    SuggestionUpdater(ClusterState state, ObservableValue<Matcher> matcher, Jobs jobs) {
        this.state = state;
        this.matcher = matcher;
        job = jobs.latest();
        matcher.addListener((property, before, now) -> forget());
        state.sorted().addListener((property, before, now) -> forget());
        state.draft().addListener((property, before, now) -> update());
    }

    private void forget() {
        known.clear();
        update();
    }

    private void update() {
        Matcher with = matcher.getValue();
        Optional<Heap> heap =
                state.sorted().get().map(SortedHeap::heap).filter(each -> with != null && isOfModel(each, with));
        if (heap.isEmpty()) {
            job.cancel();
            state.suggestions().set(Map.of());
            return;
        }
        PeopleDraft draft = state.draft().get();
        job.run(cancel -> suggestions(draft, heap.get(), with, cancel), state.suggestions()::set);
    }

    private static boolean isOfModel(Heap heap, Matcher matcher) {
        return !heap.faces().isEmpty()
                && heap.faces()
                        .get(0)
                        .face()
                        .descriptor()
                        .model()
                        .equals(matcher.gallery().model());
    }

    private Map<Integer, Match> suggestions(PeopleDraft draft, Heap heap, Matcher with, CancelSignal cancel) {
        Map<Integer, Match> found = new HashMap<>();
        for (DraftPerson person : draft.people()) {
            if (PersonSection.UNNAMED.has(person)) {
                cancel.throwIfCancelled();
                known.computeIfAbsent(person.faces(), faces -> PersonSuggestion.of(faces, heap, with))
                        .ifPresent(match -> found.put(person.id(), match));
            }
        }
        return Map.copyOf(found);
    }

    /** Stops comparing. */
    void cancel() {
        job.cancel();
    }
}
