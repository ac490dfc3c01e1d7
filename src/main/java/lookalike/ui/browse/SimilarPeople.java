package lookalike.ui.browse;

import java.util.List;
import java.util.stream.IntStream;
import lookalike.catalog.PersonSummary;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/** Finds the people of the dataset who look most like the selected person, by both measures. Called on the FX thread. */
final class SimilarPeople {

    private static final int SHOWN = 4;

    private final DatasetState state;
    private final LatestJob job;

    SimilarPeople(DatasetState state, Jobs jobs) {
        this.state = state;
        this.job = jobs.latest();
        state.person().addListener((property, before, now) -> {
            boolean same = before != null && now != null && before.label().equals(now.label());
            if (!same) {
                state.alike().clear();
                find();
            }
        });
        state.matcher().addListener(property -> find());
    }

    private void find() {
        PersonSummary person = state.person().get();
        Matcher matcher = state.matcher().get();
        if (person == null || matcher == null) {
            state.alike().clear();
            job.cancel();
        } else {
            job.run(cancel -> closest(matcher, person.label()), state.alike()::setAll);
        }
    }

    /** The closest people; empty for a person without a usable photo. */
    private static List<Match> closest(Matcher matcher, String label) {
        return IntStream.range(0, matcher.gallery().people().size())
                .filter(person -> matcher.gallery().people().get(person).label().equals(label))
                .mapToObj(person -> matcher.closestTo(person, Order.AGREEMENT, SHOWN))
                .findFirst()
                .orElse(List.of());
    }
}
