package lookalike.face;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The faces found so far in several views of a photo, each once. A face that a view shows too small is tentative: its box is rough,
 * and a view that shows it larger replaces it.
 */
final class FaceSet {

    /** A box of which a larger share than this lies in another one is a part of the same face. */
    private static final double PART_OF_A_FACE = 0.6;

    private final BiPredicate<DetectedFace, DetectedFace> overlap;
    private final List<DetectedFace> settled = new ArrayList<>();
    private final List<DetectedFace> tentative = new ArrayList<>();

    /** @param overlap whether two boxes are of one face */
    FaceSet(BiPredicate<DetectedFace, DetectedFace> overlap) {
        this.overlap = overlap;
    }

    /** Adds a face unless it is there already; a settled one replaces tentative ones. */
    void add(DetectedFace face, boolean isSettled) {
        if (isTaken(face)) {
            return;
        }
        if (isSettled) {
            tentative.removeIf(rough -> overlap.test(rough, face) || isPart(rough, face));
            settled.add(face);
        } else if (isNewAmong(face, tentative)) {
            tentative.add(face);
        }
    }

    /** Tests whether a settled face is already in a face's place. */
    boolean isTaken(DetectedFace face) {
        return !isNewAmong(face, settled);
    }

    /** The settled faces, whose boxes no longer change. */
    List<DetectedFace> settled() {
        return List.copyOf(settled);
    }

    /** All faces, the settled ones first. */
    List<DetectedFace> faces() {
        List<DetectedFace> all = new ArrayList<>(settled);
        all.addAll(tentative);
        return all;
    }

    private boolean isNewAmong(DetectedFace face, List<DetectedFace> known) {
        return known.stream().noneMatch(other -> overlap.test(other, face) || isPart(other, face));
    }

    private static boolean isPart(DetectedFace one, DetectedFace other) {
        return one.box().containment(other.box()) > PART_OF_A_FACE;
    }
}
