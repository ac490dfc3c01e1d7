package lookalike.face;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the turn by which the faces of a photo stand upright. The photo counts as upright unless the faces found in it do not fit and
 * those in a turned view clearly fit better.
 */
final class TurnSearch {

    private static final List<Integer> TURNS = List.of(90, 180, 270);

    /** Number of sizes at which a photo is searched in all four turns, if its faces do not fit. */
    private static final int VIEWS = 2;

    /** Evidence by which a turned face must exceed an upright one. */
    private static final double CLEARLY = 0.9;

    private static final Comparator<FoundFace> BEST_EVIDENCE = Comparator.comparingDouble(FoundFace::evidence);

    private final Sightings sightings;
    private final FaceJudge judge;

    TurnSearch(Sightings sightings, FaceJudge judge) {
        this.sightings = sightings;
        this.judge = judge;
    }

    /** Degrees clockwise: 0, 90, 180 or 270. */
    int turn() {
        List<View> views = sightings.views(0);
        int first = Math.min(VIEWS, views.size());
        if (views.subList(0, first).stream().anyMatch(this::showsAnUprightFace)) {
            return 0;
        }
        for (int end = first; end <= views.size(); end++) {
            List<View> looked = views.subList(0, end);
            Optional<FoundFace> upright = best(looked, 0);
            Optional<FoundFace> turned = TURNS.stream()
                    .flatMap(degrees -> best(looked, degrees).stream())
                    .max(BEST_EVIDENCE)
                    .filter(FoundFace::isFaceLike);
            if (turned.isPresent() && isBetter(turned.get(), upright)) {
                return turned.get().detected().turned();
            }
            if (upright.isPresent()) {
                return 0;
            }
        }
        return 0;
    }

    /** Judges no more faces than necessary: most photos show an upright face at once. */
    private boolean showsAnUprightFace(View view) {
        return sightings.sure(view).stream()
                .filter(face -> Sightings.isWellSeen(face.box(), view))
                .anyMatch(face -> judge.of(face).fits());
    }

    private static boolean isBetter(FoundFace turned, Optional<FoundFace> upright) {
        return upright.isEmpty() || turned.evidence() > upright.get().evidence() + CLEARLY;
    }

    private Optional<FoundFace> best(List<View> views, int turned) {
        return views.stream()
                .flatMap(view -> best(view.turned(turned)).stream())
                .max(BEST_EVIDENCE);
    }

    private Optional<FoundFace> best(View view) {
        return judge.of(sightings.all(view)).stream()
                .filter(face -> Sightings.isWellSeen(face.box(), view))
                .max(BEST_EVIDENCE);
    }
}
