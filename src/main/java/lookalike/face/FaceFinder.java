package lookalike.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lookalike.image.Photo;
import lookalike.task.CancelSignal;

/**
 * Search for the faces of one photo: quick where one face is meant, thorough where all are wanted or the quick search leaves
 * a doubt. A face found by the quick search keeps its box in the thorough one.
 *
 * <p>The landmarks judge what the detector finds: they tell a face from other things, and an upright one from one on its side.
 */
final class FaceFinder {

    /** With a border this wide, over the photo's longer side, a face that fills the frame becomes half as large. */
    private static final double BORDER = 0.5;

    /** A box that lies in another one by more than this is a part of the same face. */
    private static final double PART_OF_A_FACE = 0.6;

    /** A find whose score is lower by this factor than the card asks for counts if it looks like a face. */
    private static final double FAINT = 0.8;

    /** A part of a photo is enlarged to no more than this. */
    private static final int MOST_ENLARGED = 320;

    /** A face that is turned rightly fits better than one that is not, by this factor. */
    private static final double BETTER_FIT = 0.5;

    /** Pixels in a view below which a face may be missed. */
    private static final double SURELY_SEEN = 14;

    /** Degrees by which the head of a face that does not fit may be tilted. */
    private static final List<Double> TILTS = List.of(-25.0, 25.0, -50.0, 50.0);

    /** A tilt must make the fit better by this factor. */
    private static final double CLEARLY = 0.8;

    private static final List<Integer> TURNS = List.of(90, 180, 270);

    private static final Comparator<FoundFace> LARGEST_FIRST = Comparator.comparingDouble(
                    (FoundFace f) -> f.box().area())
            .reversed()
            .thenComparing(FoundFace::detected, FaceDetector.SUREST_FIRST);

    private final Photo photo;
    private final FaceDetector detector;
    private final LandmarkFinder landmarks;
    private final double score;
    private final List<Integer> sides;
    private final Map<View, List<DetectedFace>> seen = new HashMap<>();
    private final Map<DetectedFace, FoundFace> judged = new HashMap<>();

    FaceFinder(Photo photo, FaceDetector detector, LandmarkFinder landmarks) {
        this.photo = photo;
        this.detector = detector;
        this.landmarks = landmarks;
        score = detector.card().detection().score();
        sides = detector.sides(photo.longerSide());
    }

    /** The faces at the first size that shows one, largest first; turned as the photo has to be. */
    List<FoundFace> first() {
        return sorted(judged(firstSeen(turn())));
    }

    /** The same without a look at the landmarks, for upright photos: quick. */
    List<DetectedFace> firstBoxes() {
        return firstSeen(0).stream()
                .sorted(Comparator.comparingDouble((DetectedFace f) -> f.box().area())
                        .reversed()
                        .thenComparing(FaceDetector.SUREST_FIRST))
                .toList();
    }

    /**
     * All faces, largest first.
     *
     * @param early given the faces of the quick search that are large enough to be found as they are, if a search for smaller ones
     *     follows and there are any
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<FoundFace> all(CancelSignal cancel, Consumer<List<FoundFace>> early) {
        int turn = turn();
        List<Tiles> levels = Tiles.levels(photo, sides.get(sides.size() - 1), detector.card());
        if (!levels.isEmpty()) {
            List<DetectedFace> large =
                    firstSeen(turn).stream().filter(this::isSettled).toList();
            if (!large.isEmpty()) {
                early.accept(sorted(judged(large)));
            }
        }
        List<DetectedFace> kept = new ArrayList<>();
        List<DetectedFace> small = new ArrayList<>();
        for (View view : quickViews(turn)) {
            cancel.throwIfCancelled();
            for (DetectedFace face : sure(look(view))) {
                add(levels.isEmpty() || isSettled(face) ? kept : small, kept, face);
            }
        }
        if (kept.isEmpty() && small.isEmpty()) {
            sure(look(bordered(turn))).forEach(face -> add(kept, kept, face));
        }
        for (Tiles level : levels) {
            for (View tile : level.views(turn)) {
                cancel.throwIfCancelled();
                look(tile).stream()
                        .filter(face -> level.isWhole(face, tile))
                        .filter(face -> judge(face).isFaceLike()
                                && (isSure(face) || judge(face).fits()))
                        .forEach(face -> add(kept, kept, face));
            }
        }
        small.forEach(face -> add(kept, kept, face));
        addFaint(kept, quickViews(turn));
        return sorted(judged(kept));
    }

    /**
     * The face that a label of the photo means, and all others that were seen on the way, largest first. The quick search is
     * followed by a wider one if the face that it finds leaves the photo's centre empty, or if a more prominent one may have been
     * missed.
     */
    Subject subject() {
        int turn = turn();
        List<DetectedFace> kept = new ArrayList<>(firstSeen(turn));
        if (!isPlain(kept)) {
            List<View> looked = new ArrayList<>();
            looked.add(bordered(turn));
            for (View view : quickViews(turn)) {
                looked.add(view);
                look(view);
                if (mostProminentSide(kept) * view.scale() >= SURELY_SEEN) {
                    break;
                }
            }
            looked.forEach(view -> sure(look(view)).forEach(face -> add(kept, kept, face)));
            addFaint(kept, looked);
        }
        return Subject.of(judged(kept), photo.width(), photo.height());
    }

    /** The faces in a part of the photo, enlarged until a face that takes up a third of it has the size that the network sees best. */
    List<DetectedFace> in(FaceBox region) {
        int side = Math.max(
                detector.card().input().multipleOf(),
                detector.sides(MOST_ENLARGED).get(0));
        return sure(look(new View(region, side / region.longerSide(), 0, 0)));
    }

    /** A face with its landmarks. */
    FoundFace judge(DetectedFace face) {
        return judged(List.of(face)).get(0);
    }

    /**
     * Degrees by which the photo must be turned for its faces to stand upright. The photo is as it should be unless the faces that
     * are found so do not fit, and others, turned, do.
     */
    private int turn() {
        for (View upright : quickViews(0)) {
            List<FoundFace> found = judged(sure(look(upright)));
            Optional<FoundFace> best = found.stream().min(Comparator.comparingDouble(FoundFace::misfit));
            if (best.filter(FoundFace::fits).isPresent()) {
                return 0;
            }
            double limit = best.map(face -> BETTER_FIT * face.misfit()).orElse(FoundFace.FITTING);
            Optional<FoundFace> turned = TURNS.stream()
                    .flatMap(turn ->
                            judged(sure(look(new View(upright.region(), upright.scale(), upright.border(), turn))))
                                    .stream())
                    .min(Comparator.comparingDouble(FoundFace::misfit))
                    .filter(face -> face.misfit() < Math.min(limit, FoundFace.FITTING));
            if (turned.isPresent()) {
                return turned.get().detected().turned();
            }
            if (best.isPresent()) {
                return 0;
            }
        }
        return 0;
    }

    private List<DetectedFace> firstSeen(int turn) {
        for (View view : quickViews(turn)) {
            List<DetectedFace> found = sure(look(view));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return sure(look(bordered(turn)));
    }

    private List<View> quickViews(int turn) {
        return sides.stream().map(side -> View.whole(photo, side, 0, turn)).toList();
    }

    private View bordered(int turn) {
        int inner = (int) Math.round(sides.get(0) / (1 + 2 * BORDER));
        return View.whole(photo, inner, (int) Math.round(inner * BORDER), turn);
    }

    private List<DetectedFace> look(View view) {
        return seen.computeIfAbsent(view, v -> detector.look(photo, v, FAINT * score));
    }

    private List<DetectedFace> sure(List<DetectedFace> faces) {
        return faces.stream().filter(this::isSure).toList();
    }

    private boolean isSure(DetectedFace face) {
        return face.score() >= score;
    }

    /** Whether the quick search sees a face so large that a closer look brings nothing new. */
    private boolean isSettled(DetectedFace face) {
        return face.box().longerSide() * sides.get(0) / photo.longerSide() >= SURELY_SEEN;
    }

    /** Whether there is nothing to doubt: the most prominent face looks like one, and the photo's centre lies in it. */
    private boolean isPlain(List<DetectedFace> faces) {
        return judged(faces).stream()
                .max(Comparator.comparingDouble(f -> f.prominence(photo.width(), photo.height())))
                .filter(face -> face.isFaceLike() && Subject.isCentral(face.box(), photo.width(), photo.height()))
                .isPresent();
    }

    private double mostProminentSide(List<DetectedFace> faces) {
        return judged(faces).stream()
                .mapToDouble(face -> face.prominence(photo.width(), photo.height()))
                .max()
                .orElse(0);
    }

    /** Adds what the detector was not sure of, but looks like a face. */
    private void addFaint(List<DetectedFace> kept, List<View> views) {
        for (View view : views) {
            look(view).stream()
                    .filter(face ->
                            !isSure(face) && isNew(face, kept) && judge(face).fits())
                    .forEach(face -> add(kept, kept, face));
        }
    }

    private void add(List<DetectedFace> target, List<DetectedFace> kept, DetectedFace face) {
        if (isNew(face, kept) && isNew(face, target)) {
            target.add(face);
        }
    }

    private boolean isNew(DetectedFace face, List<DetectedFace> kept) {
        return kept.stream()
                .noneMatch(
                        other -> detector.isSame(other, face) || other.box().containment(face.box()) > PART_OF_A_FACE);
    }

    private List<FoundFace> judged(List<DetectedFace> faces) {
        List<DetectedFace> fresh =
                faces.stream().filter(face -> !judged.containsKey(face)).toList();
        found(fresh, 0).forEach(face -> judged.put(face.detected(), face));
        List<DetectedFace> unfit =
                fresh.stream().filter(face -> !judged.get(face).fits()).toList();
        for (double tilt : TILTS) {
            found(unfit, tilt)
                    .forEach(face -> judged.merge(
                            face.detected(),
                            face,
                            (known, tilted) -> tilted.misfit() < CLEARLY * known.misfit() ? tilted : known));
        }
        return faces.stream().map(judged::get).toList();
    }

    private List<FoundFace> found(List<DetectedFace> faces, double tilt) {
        List<Landmarks> points = landmarks.find(photo, faces, tilt);
        return IntStream.range(0, faces.size())
                .mapToObj(i -> new FoundFace(
                        faces.get(i), points.get(i), FaceShape.standard().misfit(points.get(i))))
                .toList();
    }

    private static List<FoundFace> sorted(List<FoundFace> faces) {
        return faces.stream().sorted(LARGEST_FIRST).toList();
    }
}
