package lookalike.face;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.image.Photo;
import lookalike.task.CancelSignal;

/** Boxes that a detector sees in the views of one photo; it looks at each view once. */
final class Sightings {

    /** Width of a border in sides of the photo (the longer one): with it, a face that fills the frame becomes half as large. */
    private static final double BORDER = 0.5;

    /** A detection whose score falls short of the card's limit by no more than this factor counts if it looks like a face. */
    private static final double FAINT = 0.8;

    /** A part of a photo is enlarged to no more than this. */
    private static final int MOST_ENLARGED = 320;

    /** Side of a face in a view, in pixels, below which it may be missed. */
    private static final double WELL_SEEN = 14;

    private final Photo photo;
    private final FaceDetector detector;
    private final double score;
    private final List<Integer> sides;
    private final Map<View, List<DetectedFace>> seen = new HashMap<>();

    Sightings(Photo photo, FaceDetector detector) {
        this.photo = photo;
        this.detector = detector;
        score = detector.card().detection().score();
        sides = detector.sides(photo.longerSide());
    }

    /** The views in which the whole photo is searched, in order. */
    List<View> views(int turned) {
        return sides.stream().map(side -> View.whole(photo, side, 0, turned)).toList();
    }

    /** The whole photo with a border, for faces that fill the frame. */
    View bordered(int turned) {
        int inner = (int) Math.round(sides.get(0) / (1 + 2 * BORDER));
        return View.whole(photo, inner, (int) Math.round(inner * BORDER), turned);
    }

    /** A part of the photo, enlarged until a face that takes up a third of it has the size that the detector sees best. */
    View enlarged(FaceBox region) {
        int side = Math.max(
                detector.card().input().multipleOf(),
                detector.sides(MOST_ENLARGED).get(0));
        return new View(region, side / region.longerSide(), 0, 0);
    }

    /** The first view in which the detector is sure of a face; the one with a border if there is none. */
    View first(int turned) {
        return views(turned).stream()
                .filter(view -> !sure(view).isEmpty())
                .findFirst()
                .orElseGet(() -> bordered(turned));
    }

    /** The sizes at which the photo is searched in tiles. */
    List<Tiles> levels() {
        return Tiles.levels(photo, sides.get(sides.size() - 1), detector.card());
    }

    /** The faces in a view, including those that the detector is not sure of. */
    List<DetectedFace> all(View view) {
        return seen.computeIfAbsent(view, v -> detector.look(photo, v, FAINT * score));
    }

    /** The same for many views, in their order; the results are not kept. */
    List<List<DetectedFace>> all(List<View> views, CancelSignal cancel) {
        return detector.look(photo, views, FAINT * score, cancel);
    }

    /** The faces in a view that the detector is sure of. */
    List<DetectedFace> sure(View view) {
        return all(view).stream().filter(this::isSure).toList();
    }

    /** Tests whether the detector is sure of a face. */
    boolean isSure(DetectedFace face) {
        return face.score() >= score;
    }

    /** Tests whether a face is so large in a view that it cannot be missed. */
    static boolean isWellSeen(FaceBox face, View view) {
        return isWellSeen(face.longerSide(), view);
    }

    /** The same of a side in pixels of the photo. */
    static boolean isWellSeen(double side, View view) {
        return side * view.scale() >= WELL_SEEN;
    }

    /** Faces found in several views, each once. */
    FaceSet set() {
        return new FaceSet(detector::isSame);
    }
}
