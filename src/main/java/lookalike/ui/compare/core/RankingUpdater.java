package lookalike.ui.compare.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import lookalike.face.Descriptor;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Ranking;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;
import lookalike.ui.common.Outcome;

/** Updates the matches whenever the query or the people change. On the FX thread. */
final class RankingUpdater {

    /** Minimum number of listed people. */
    static final int CHARTED = 10;

    private final CompareState state;
    private final ProbeReader probes;
    private final Jobs jobs;
    private final LatestJob ranking;
    private final ObservableValue<Matcher> matcher;

    /** Descriptors of the present answer; another frame of a clip's person is the same query again. */
    private List<Descriptor> answered = List.of();

    /**
     * @param jobs runs one piece of work after the other
     * @param matcher ranks the people that a face is compared with; its value may be null
     */
    RankingUpdater(CompareState state, ProbeReader probes, Jobs jobs, ObservableValue<Matcher> matcher) {
        this.state = state;
        this.probes = probes;
        this.matcher = matcher;
        this.jobs = jobs;
        ranking = jobs.latest();
        state.query().addListener((property, before, now) -> rank());
        state.wanted().addListener((property, before, now) -> show());
        state.order().addListener((property, before, now) -> show());
        state.group().addListener((property, before, now) -> show());
        matcher.addListener((property, before, now) -> rank());
    }

    private void rank() {
        Query query = state.query().get();
        Matcher with = matcher.getValue();
        if (query == null || with == null || !query.faces().stream().allMatch(face -> face.fits(with))) {
            ranking.cancel();
            answer(null);
            return;
        }
        CompareState.Answer known = state.answer().get();
        if (known != null && known.matcher() == with && query.descriptors().equals(answered)) {
            ranking.cancel();
            return;
        }
        ranking.run(
                cancel -> query.ask(with, query.several() ? probes.threshold() : null),
                Outcome.<CompareState.Answer>of(answer -> {
                            if (!query.descriptors().equals(answered)) {
                                // A new query starts with its own best match and list.
                                state.match().set(null);
                                state.added().set(null);
                            }
                            answered = query.descriptors();
                            answer(answer);
                        })
                        .onFailure(e -> {
                            answer(null); // the present answer belongs to another query
                            jobs.report(e);
                        }));
    }

    private void answer(CompareState.Answer answer) {
        state.answer().set(answer);
        show();
    }

    private void show() {
        CompareState.Answer answer = state.answer().get();
        List<Match> first = answer == null ? List.of() : listed(answer.ranking());
        Match before = state.match().get();
        state.closest().set(first);
        Optional<Match> same = first.stream()
                .filter(match -> before != null
                        && match.person().label().equals(before.person().label()))
                .findFirst();
        state.match().set(same.orElse(first.isEmpty() ? null : first.get(0)));
    }

    /** The first people in the chosen order; the added person, if not among them, takes the last place. */
    private List<Match> listed(Ranking ranking) {
        List<Match> first = new ArrayList<>(ranking.top(
                state.order().get(),
                Math.max(CHARTED, state.wanted().get()),
                state.group().get()::has));
        String added = state.added().get();
        boolean missing =
                first.stream().noneMatch(match -> match.person().label().equals(added));
        if (missing && !first.isEmpty()) {
            ranking.of(added).ifPresent(match -> first.set(first.size() - 1, match));
        }
        return List.copyOf(first);
    }

    /** Selects a person of the gallery, added to the list if not among the first. */
    void select(String label) {
        state.added().set(label);
        show();
        state.closest().get().stream()
                .filter(match -> match.person().label().equals(label))
                .findFirst()
                .ifPresent(state.match()::set);
    }
}
