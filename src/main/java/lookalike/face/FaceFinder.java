package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.image.Photo;
import lookalike.task.CancelSignal;

/**
 * Finds the faces of one photo: quickly if a single face is wanted, thoroughly if all are wanted or the quick search leaves a doubt. A
 * face that is large enough in the quick search keeps its box in the thorough one.
 */
final class FaceFinder {

    /** Side of a face in a view, in pixels, below which its box is only rough. */
    static final double SETTLED = 20;

    private static final Comparator<DetectedFace> LARGEST_FIRST = Comparator.comparingDouble(
                    (DetectedFace face) -> face.box().area())
            .reversed()
            .thenComparing(FaceDetector.SUREST_FIRST);

    private final Photo photo;
    private final Sightings sightings;
    private final FaceJudge judge;

    FaceFinder(Photo photo, FaceDetector detector, LandmarkFinder landmarks) {
        this.photo = photo;
        sightings = new Sightings(photo, detector);
        judge = new FaceJudge(photo, landmarks);
    }

    /** The faces at the first size that shows any, largest first, each with the turn that makes the photo upright. */
    List<FoundFace> first() {
        return sorted(sightings.sure(sightings.first(turn())));
    }

    /** The same for upright photos, without the landmarks: quick. */
    List<DetectedFace> firstBoxes() {
        return sightings.sure(sightings.first(0)).stream().sorted(LARGEST_FIRST).toList();
    }

    /**
     * All faces, largest first.
     *
     * @param early receives the faces that are large enough in the quick search, if there are any and a search for smaller ones follows
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<FoundFace> all(CancelSignal cancel, Consumer<List<FoundFace>> early) {
        int turn = turn();
        List<Tiles> levels = sightings.levels();
        FaceSet found = sightings.set();
        List<View> views = wholeViews(turn);
        for (View view : views) {
            cancel.throwIfCancelled();
            sightings.sure(view).forEach(face -> found.add(face, levels.isEmpty() || isSettled(face, view)));
        }
        if (!levels.isEmpty() && !found.settled().isEmpty()) {
            early.accept(sorted(found.settled()));
        }
        for (Tiles level : levels) {
            addTiles(found, level, turn, cancel, level == levels.get(levels.size() - 1));
        }
        addFaint(found, views);
        return sorted(found.faces());
    }

    /**
     * The faces that are found in views of the whole photo, largest first: quick, but small faces in a large photo are missed.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<FoundFace> large(CancelSignal cancel) {
        int turn = turn();
        cancel.throwIfCancelled();
        FaceSet found = sightings.set();
        List<View> views = wholeViews(turn);
        for (View view : views) {
            cancel.throwIfCancelled();
            sightings.sure(view).forEach(face -> found.add(face, true));
        }
        return sorted(found.faces());
    }

    /** The views of the whole photo; one with a border among them if the others show no face. */
    private List<View> wholeViews(int turn) {
        List<View> views = new ArrayList<>(sightings.views(turn));
        if (views.stream().allMatch(view -> sightings.sure(view).isEmpty())) {
            views.add(sightings.bordered(turn));
        }
        return views;
    }

    /**
     * The face that a label of the photo means, and all others that were seen on the way. If the face that the quick search finds does
     * not cover the photo's centre, does not look like a face, or is small, a wider search follows, until no more prominent face can have
     * been missed.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    Subject subject(CancelSignal cancel) {
        int turn = turn();
        cancel.throwIfCancelled();
        FaceSet found = sightings.set();
        View first = sightings.first(turn);
        sightings.sure(first).forEach(face -> found.add(face, isSettled(face, first)));
        Optional<DetectedFace> plain = mostProminent(found).filter(face -> isPlain(face, first));
        if (plain.isPresent()) {
            return new Subject(plain.map(judge::of), found.faces(), true);
        }
        List<View> wider = new ArrayList<>(List.of(sightings.bordered(turn)));
        wider.addAll(sightings.views(turn));
        List<View> looked = new ArrayList<>();
        for (View view : wider) {
            cancel.throwIfCancelled();
            sightings.sure(view).stream()
                    .filter(face -> judge.of(face).fitsWell())
                    .forEach(face -> found.add(face, isSettled(face, view)));
            looked.add(view);
            if (looked.size() > 1
                    && mostProminent(found)
                            .filter(face -> isProminent(face, view))
                            .isPresent()) {
                break; // a more prominent face would have been seen
            }
        }
        addFaint(found, looked);
        return Subject.of(judge.of(found.faces()), photo.width(), photo.height());
    }

    /** The faces in a part of the photo, which is enlarged for the search. */
    List<DetectedFace> in(FaceBox region) {
        return sightings.sure(sightings.enlarged(region));
    }

    /** A face with its landmarks. */
    FoundFace judge(DetectedFace face) {
        return judge.of(face);
    }

    private int turn() {
        return new TurnSearch(sightings, judge).turn();
    }

    private static boolean isSettled(DetectedFace face, View view) {
        return face.box().longerSide() * view.scale() >= SETTLED;
    }

    private boolean looksLikeAFace(DetectedFace face) {
        FoundFace judged = judge.of(face);
        return sightings.isSure(face) ? judged.isFaceLike() : judged.fitsWell();
    }

    /** Tests whether there is no doubt about a face: it is large enough in the view, looks like a face, and contains the photo's centre. */
    private boolean isPlain(DetectedFace face, View view) {
        return Sightings.isWellSeen(face.box(), view)
                && Subject.isCentral(face.box(), photo.width(), photo.height())
                && judge.of(face).isFaceLike();
    }

    private Optional<DetectedFace> mostProminent(FaceSet found) {
        return found.faces().stream().max(Comparator.comparingDouble(this::prominence));
    }

    private boolean isProminent(DetectedFace face, View view) {
        return Sightings.isWellSeen(prominence(face), view);
    }

    private double prominence(DetectedFace face) {
        return Subject.prominence(face.box(), photo.width(), photo.height());
    }

    private void addTiles(FaceSet found, Tiles level, int turn, CancelSignal cancel, boolean isFinest) {
        List<View> tiles = level.views(turn);
        List<List<DetectedFace>> faces = sightings.all(tiles, cancel);
        for (int i = 0; i < tiles.size(); i++) {
            View tile = tiles.get(i);
            faces.get(i).stream()
                    .filter(face -> level.isWhole(face, tile) && !found.isTaken(face) && looksLikeAFace(face))
                    .forEach(face -> found.add(face, isFinest || isSettled(face, tile)));
        }
    }

    /** Adds detections that the detector was not sure of but that look like faces. */
    private void addFaint(FaceSet found, List<View> views) {
        for (View view : views) {
            sightings.all(view).stream()
                    .filter(face -> !sightings.isSure(face) && !found.isTaken(face) && looksLikeAFace(face))
                    .forEach(face -> found.add(face, isSettled(face, view)));
        }
    }

    private List<FoundFace> sorted(List<DetectedFace> faces) {
        return judge.of(faces.stream().sorted(LARGEST_FIRST).toList());
    }
}
