package lookalike.ui.compare.core;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.LatestJob;

/**
 * Answers for faces that are not selected: those of the shown photo for the group, those of all photos for the table. They are computed one
 * after the other while the group or the table is shown, so that a face that the user selects need not wait for all of them. On the FX
 * thread.
 */
public final class FaceAnswers {

    /** Number of people kept for each face; in a photo with more faces than that, as many as it has faces. */
    private static final int KEPT = 12;

    private final CompareState state;
    private final ObservableValue<Matcher> matcher;
    private final LatestJob ranking;
    private final Map<ProbeFace, FaceAnswer> known = new IdentityHashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    /** A face whose answer is missing. */
    private record Missing(ProbePhoto photo, ProbeFace face, int wanted) {}

    /**
     * @param jobs runs one ranking after the other
     * @param matcher ranks the people that a face is compared with; its value may be null
     */
    FaceAnswers(CompareState state, Jobs jobs, ObservableValue<Matcher> matcher) {
        this.state = state;
        this.matcher = matcher;
        ranking = jobs.latest();
        state.mode().addListener((property, before, now) -> follow());
        state.photo().addListener((property, before, now) -> follow());
        state.photos().addListener((InvalidationListener) property -> follow());
        matcher.addListener((property, before, now) -> follow());
        state.group().addListener((property, before, now) -> {
            ranking.cancel();
            known.clear();
            changed();
            next();
        });
    }

    /** The answer for a face, if it is known already. */
    public Optional<FaceAnswer> of(ProbeFace face) {
        return Optional.ofNullable(known.get(face));
    }

    /** Changes whenever an answer is found or forgotten. */
    public ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    private void follow() {
        Matcher with = matcher.getValue();
        List<ProbeFace> open = state.openFaces();
        boolean forgotten = known.entrySet()
                .removeIf(entry -> entry.getValue().matcher() != with || !open.contains(entry.getKey()));
        if (forgotten) {
            changed();
        }
        next();
    }

    private void next() {
        Matcher with = matcher.getValue();
        Optional<Missing> missing = with == null
                ? Optional.empty()
                : asked().stream()
                        .flatMap(photo -> photo.faces().stream().map(face -> missing(photo, face)))
                        .filter(one -> isMissing(one, with))
                        .findFirst();
        if (missing.isEmpty()) {
            ranking.cancel();
        } else {
            rank(missing.get(), with);
        }
    }

    private List<ProbePhoto> asked() {
        return switch (state.mode().get()) {
            case PAIR -> List.of();
            case GROUP ->
                state.photo().get() == null ? List.of() : List.of(state.photo().get());
            case TABLE -> List.copyOf(state.photos());
        };
    }

    private static Missing missing(ProbePhoto photo, ProbeFace face) {
        return new Missing(photo, face, Math.max(KEPT, photo.faces().size()));
    }

    private boolean isMissing(Missing one, Matcher with) {
        FaceAnswer answer = known.get(one.face);
        return one.face.fits(with) && (answer == null || answer.wanted() < one.wanted);
    }

    private void rank(Missing one, Matcher with) {
        ComparedGroup among = state.group().get();
        ranking.run(
                cancel -> new FaceAnswer(
                        one.face,
                        with,
                        Query.of(one.photo, one.face)
                                .ask(with, null)
                                .ranking()
                                .top(Order.SIMILARITY, one.wanted, among::has),
                        one.wanted),
                answer -> {
                    known.put(one.face, answer);
                    changed();
                    next();
                });
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
