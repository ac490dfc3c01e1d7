package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.image.Photo;
import lookalike.task.CancelSignal;

/**
 * Search for the faces of one photo: quick where one face is meant, thorough where all are wanted or the quick search leaves a
 * doubt. A face that the quick search shows well keeps its box in the thorough one.
 */
final class FaceFinder {

    /** With a border this wide, over the photo's longer side, a face that fills the frame becomes half as large. */
    private static final double BORDER = 0.5;

    /** A find whose score is lower by this factor than the card asks for counts if it looks like a face. */
    private static final double FAINT = 0.8;

    /** A part of a photo is enlarged to no more than this. */
    private static final int MOST_ENLARGED = 320;

    /** Pixels in a view below which a face may be missed. */
    private static final double WELL_SEEN = 14;

    /** Pixels in a view below which the box of a face is rough. */
    static final double SETTLED = 20;

    private static final List<Integer> TURNS = List.of(90, 180, 270);

    /** A face that is turned rightly fits better than one that is not, by this factor. */
    private static final double BETTER_FIT = 0.5;

    /** The same where its own fit leaves a doubt. */
    private static final double FAR_BETTER_FIT = 0.2;

    private static final Comparator<DetectedFace> LARGEST_FIRST = Comparator.comparingDouble(
                    (DetectedFace face) -> face.box().area())
            .reversed()
            .thenComparing(FaceDetector.SUREST_FIRST);

    private final Photo photo;
    private final DetectorPool detectors;
    private final FaceDetector detector;
    private final FaceJudge judge;
    private final double score;
    private final List<Integer> sides;
    private final Map<View, List<DetectedFace>> seen = new HashMap<>();

    FaceFinder(Photo photo, DetectorPool detectors, LandmarkFinder landmarks) {
        this.photo = photo;
        this.detectors = detectors;
        detector = detectors.first();
        judge = new FaceJudge(photo, landmarks);
        score = detector.card().detection().score();
        sides = detector.sides(photo.longerSide());
    }

    /** The faces at the first size that shows one, largest first; turned as the photo has to be. */
    List<FoundFace> first() {
        return sorted(sure(firstView(turn())));
    }

    /** The same without a look at the landmarks, for upright photos: quick. */
    List<DetectedFace> firstBoxes() {
        return sure(firstView(0)).stream().sorted(LARGEST_FIRST).toList();
    }

    /**
     * All faces, largest first.
     *
     * @param early given the faces that the quick search shows well, if a search for smaller ones follows and there are any
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<FoundFace> all(CancelSignal cancel, Consumer<List<FoundFace>> early) {
        int turn = turn();
        List<Tiles> levels = Tiles.levels(photo, sides.get(sides.size() - 1), detector.card());
        FaceSet found = new FaceSet(detector::isSame);
        List<View> views = new ArrayList<>(views(turn));
        if (views.stream().allMatch(view -> sure(view).isEmpty())) {
            views.add(bordered(turn));
        }
        for (View view : views) {
            cancel.throwIfCancelled();
            sure(view).forEach(face -> found.add(face, levels.isEmpty() || isSettled(face, view)));
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
     * The face that a label of the photo means, and all others that were seen on the way. The quick search is followed by a wider
     * one if the face that it finds leaves the photo's centre empty, does not look like one, or is small; as far as a more prominent
     * face may have been missed.
     */
    Subject subject() {
        int turn = turn();
        FaceSet found = new FaceSet(detector::isSame);
        View first = firstView(turn);
        sure(first).forEach(face -> found.add(face, isSettled(face, first)));
        if (!isPlain(found, first)) {
            List<View> wider = new ArrayList<>(List.of(bordered(turn)));
            wider.addAll(views(turn));
            List<View> looked = new ArrayList<>();
            for (View view : wider) {
                sure(view).forEach(face -> found.add(face, isSettled(face, view)));
                looked.add(view);
                if (looked.size() > 1 && prominence(found) * view.scale() >= WELL_SEEN) {
                    break; // a more prominent face would have been seen
                }
            }
            addFaint(found, looked);
        }
        return Subject.of(judge.of(found.faces()), photo.width(), photo.height());
    }

    /** The faces in a part of the photo, enlarged until a face that takes up a third of it has the size that the network sees best. */
    List<DetectedFace> in(FaceBox region) {
        int side = Math.max(
                detector.card().input().multipleOf(),
                detector.sides(MOST_ENLARGED).get(0));
        return sure(new View(region, side / region.longerSide(), 0, 0));
    }

    /** A face with its landmarks. */
    FoundFace judge(DetectedFace face) {
        return judge.of(face);
    }

    /**
     * Degrees by which the photo must be turned for its faces to stand upright. The photo is as it should be unless the faces that
     * are found so do not fit, and others, turned, do.
     */
    private int turn() {
        for (View upright : views(0)) {
            Optional<FoundFace> best = bestFit(upright);
            if (best.filter(FoundFace::fits).isPresent()) {
                return 0;
            }
            Optional<FoundFace> turned = bestTurned(upright).filter(face -> isBetter(face, best));
            if (turned.isPresent()) {
                return turned.get().detected().turned();
            }
            if (best.isPresent()) {
                return 0;
            }
        }
        // Nothing upright at any size: then a turned face need not fit so well.
        return views(0).stream()
                .flatMap(view -> bestTurned(view).stream())
                .filter(FoundFace::isFaceLike)
                .findFirst()
                .map(face -> face.detected().turned())
                .orElse(0);
    }

    private static boolean isBetter(FoundFace turned, Optional<FoundFace> upright) {
        double misfit = upright.map(FoundFace::misfit).orElse(1.0);
        return turned.fits()
                ? turned.misfit() < BETTER_FIT * misfit
                : upright.isPresent() && turned.isFaceLike() && turned.misfit() < FAR_BETTER_FIT * misfit;
    }

    private Optional<FoundFace> bestTurned(View upright) {
        return TURNS.stream()
                .flatMap(degrees -> bestFit(upright.turned(degrees)).stream())
                .min(Comparator.comparingDouble(FoundFace::misfit));
    }

    private Optional<FoundFace> bestFit(View view) {
        return judge.of(sure(view)).stream()
                .filter(face -> isWellSeen(face.detected(), view))
                .min(Comparator.comparingDouble(FoundFace::misfit));
    }

    private View firstView(int turn) {
        return views(turn).stream()
                .filter(view -> !sure(view).isEmpty())
                .findFirst()
                .orElseGet(() -> bordered(turn));
    }

    private List<View> views(int turn) {
        return sides.stream().map(side -> View.whole(photo, side, 0, turn)).toList();
    }

    private View bordered(int turn) {
        int inner = (int) Math.round(sides.get(0) / (1 + 2 * BORDER));
        return View.whole(photo, inner, (int) Math.round(inner * BORDER), turn);
    }

    private List<DetectedFace> look(View view) {
        return seen.computeIfAbsent(view, v -> detector.look(photo, v, FAINT * score));
    }

    private List<DetectedFace> sure(View view) {
        return look(view).stream().filter(this::isSure).toList();
    }

    private boolean isSure(DetectedFace face) {
        return face.score() >= score;
    }

    private static boolean isWellSeen(DetectedFace face, View view) {
        return face.box().longerSide() * view.scale() >= WELL_SEEN;
    }

    private static boolean isSettled(DetectedFace face, View view) {
        return face.box().longerSide() * view.scale() >= SETTLED;
    }

    private boolean looksLikeAFace(DetectedFace face) {
        return isSure(face) ? judge.of(face).isFaceLike() : judge.of(face).fitsWell();
    }

    /** Whether there is nothing to doubt: the most prominent face is well seen and looks like one, and the centre lies in it. */
    private boolean isPlain(FaceSet found, View view) {
        return judge.of(found.faces()).stream()
                .max(Comparator.comparingDouble(face -> face.prominence(photo.width(), photo.height())))
                .filter(face -> face.isFaceLike()
                        && isWellSeen(face.detected(), view)
                        && Subject.isCentral(face.box(), photo.width(), photo.height()))
                .isPresent();
    }

    private double prominence(FaceSet found) {
        return judge.of(found.faces()).stream()
                .mapToDouble(face -> face.prominence(photo.width(), photo.height()))
                .max()
                .orElse(0);
    }

    private void addTiles(FaceSet found, Tiles level, int turn, CancelSignal cancel, boolean isFinest) {
        List<View> tiles = level.views(turn);
        List<List<DetectedFace>> faces = detectors.look(photo, tiles, FAINT * score, cancel);
        for (int i = 0; i < tiles.size(); i++) {
            View tile = tiles.get(i);
            faces.get(i).stream()
                    .filter(face -> level.isWhole(face, tile) && !found.isTaken(face) && looksLikeAFace(face))
                    .forEach(face -> found.add(face, isFinest || isSettled(face, tile)));
        }
    }

    /** Adds what the detector was not sure of, but looks like a face. */
    private void addFaint(FaceSet found, List<View> views) {
        for (View view : views) {
            look(view).stream()
                    .filter(face -> !isSure(face) && !found.isTaken(face) && looksLikeAFace(face))
                    .forEach(face -> found.add(face, isSettled(face, view)));
        }
    }

    private List<FoundFace> sorted(List<DetectedFace> faces) {
        return judge.of(faces.stream().sorted(LARGEST_FIRST).toList());
    }
}
