package lookalike.ui.compare.core;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Keeps the matches those of the faces that are compared. On the FX thread. */
final class RankingUpdater {

    /** How many bars the chart has at least. */
    static final int CHARTED = 10;

    private final CompareState state;
    private final ProbeReader probes;
    private final LatestJob ranking;
    private final ObservableValue<Matcher> matcher;
    private final Consumer<Throwable> failed;

    /**
     * @param jobs runs one piece of work after the other
     * @param matcher ranks the people that a face is compared with; its value may be null
     * @param failed told why there is no ranking
     */
    RankingUpdater(
            CompareState state,
            ProbeReader probes,
            Jobs jobs,
            ObservableValue<Matcher> matcher,
            Consumer<Throwable> failed) {
        this.state = state;
        this.probes = probes;
        this.matcher = matcher;
        this.failed = failed;
        ranking = new LatestJob(jobs);
        state.query().addListener((property, before, now) -> rank());
        state.wanted().addListener((property, before, now) -> show());
        state.order().addListener((property, before, now) -> show());
        matcher.addListener((property, before, now) -> rank());
    }

    private void rank() {
        Query query = state.query().get();
        Matcher with = matcher.getValue();
        if (query == null || with == null || !query.faces().stream().allMatch(face -> face.fits(with))) {
            ranking.forget();
            state.answer().set(null);
            show();
            return;
        }
        ranking.run(
                () -> query.ask(with, query.several() ? probes.threshold() : null),
                answer -> {
                    state.answer().set(answer);
                    show();
                },
                e -> {
                    state.answer().set(null); // the one that is there belongs to another face
                    show();
                    failed.accept(e);
                });
    }

    private void show() {
        CompareState.Answer answer = state.answer().get();
        int count = state.wanted().get();
        int charted = Math.max(CHARTED, count);
        List<Match> first =
                answer == null ? List.of() : answer.ranking().top(state.order().get(), charted);
        state.closest().set(first);
        state.matches().set(first.subList(0, Math.min(count, first.size())));
        state.match().set(first.isEmpty() ? null : first.get(0));
    }
}
