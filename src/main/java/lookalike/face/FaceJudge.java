package lookalike.face;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.image.Photo;

/**
 * Finds the landmarks of detected faces and judges the faces by them: the fit distinguishes a face from other things, and an upright face
 * from one on its side. If the landmarks do not fit, the head may be tilted, so the search is repeated in tilted crops.
 */
final class FaceJudge {

    /** Degrees by which a head may be tilted. */
    private static final List<Double> TILTS = List.of(-25.0, 25.0, -50.0, 50.0);

    /** A tilt must reduce the misfit by this factor to be accepted. */
    private static final double CLEARLY = 0.8;

    private final Photo photo;
    private final LandmarkFinder landmarks;
    private final Map<DetectedFace, FoundFace> judged = new HashMap<>();

    FaceJudge(Photo photo, LandmarkFinder landmarks) {
        this.photo = photo;
        this.landmarks = landmarks;
    }

    /** A face with its landmarks. */
    FoundFace of(DetectedFace face) {
        return of(List.of(face)).get(0);
    }

    /** The faces with their landmarks, in the same order; each face is judged only once. */
    List<FoundFace> of(List<DetectedFace> faces) {
        List<DetectedFace> fresh =
                faces.stream().filter(face -> !judged.containsKey(face)).toList();
        judge(fresh, 0).forEach(face -> judged.put(face.detected(), face));
        List<DetectedFace> unfit =
                fresh.stream().filter(face -> !judged.get(face).fits()).toList();
        for (double tilt : TILTS) {
            judge(unfit, tilt).forEach(face -> judged.merge(face.detected(), face, FaceJudge::better));
        }
        return faces.stream().map(judged::get).toList();
    }

    private static FoundFace better(FoundFace known, FoundFace tilted) {
        return tilted.misfit() < CLEARLY * known.misfit() ? tilted : known;
    }

    private List<FoundFace> judge(List<DetectedFace> faces, double tilt) {
        List<Landmarks> points = landmarks.find(photo, faces, tilt);
        return IntStream.range(0, faces.size())
                .mapToObj(i -> new FoundFace(
                        faces.get(i), points.get(i), FaceShape.standard().misfit(points.get(i))))
                .toList();
    }
}
