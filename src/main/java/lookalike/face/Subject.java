package lookalike.face;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The face that a photo is about.
 *
 * @param main the most prominent face, where detections that hardly look like a face count less; empty if there is no face
 * @param faces all faces, the main one among them
 * @param certain whether nothing speaks for another face
 */
record Subject(Optional<FoundFace> main, List<DetectedFace> faces, boolean certain) {

    /** A face with more than this share of the main one's prominence may be the one that is meant. */
    private static final double RIVAL = 0.75;

    /** Weight of a detection that hardly looks like a face: it may be a face in an odd pose. */
    private static final double UNLIKE = 0.5;

    /** Part of a box that may lie beyond the photo's edge. */
    private static final double CUT_OFF = 0.1;

    /** The subject among all faces that were found in a photo. */
    static Subject of(List<FoundFace> faces, int width, int height) {
        Optional<FoundFace> main = faces.stream()
                .max(Comparator.comparingDouble(
                        face -> (face.isUnlikeAFace() ? UNLIKE : 1) * prominence(face.box(), width, height)));
        return new Subject(
                main,
                faces.stream().map(FoundFace::detected).toList(),
                main.filter(face -> isCertain(face, faces, width, height)).isPresent());
    }

    /** The side of a box, reduced the closer it is to a corner of the photo: a photo is about the largest face near its centre. */
    static double prominence(FaceBox box, int width, int height) {
        double away = Math.hypot(box.centerX() - width / 2.0, box.centerY() - height / 2.0)
                / Math.hypot(width / 2.0, height / 2.0);
        return box.longerSide() * (1 - Math.min(1, away));
    }

    /** Tests whether the photo's centre lies in a box. */
    static boolean isCentral(FaceBox box, int width, int height) {
        return Math.abs(box.centerX() - width / 2.0) <= box.width() / 2
                && Math.abs(box.centerY() - height / 2.0) <= box.height() / 2;
    }

    private static boolean isCertain(FoundFace main, List<FoundFace> faces, int width, int height) {
        FaceBox box = main.box();
        if (isCentral(box, width, height)) {
            return true;
        }
        boolean rivalled = faces.stream()
                .filter(face -> face != main && face.isFaceLike())
                .anyMatch(
                        face -> prominence(face.box(), width, height) > RIVAL * prominence(main.box(), width, height));
        double within = box.within(width, height).map(FaceBox::area).orElse(0.0) / box.area();
        return !rivalled && within >= 1 - CUT_OFF;
    }
}
