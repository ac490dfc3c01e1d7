package lookalike.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.Landmarks;
import lookalike.match.Match;

/** The documents that the commands answer with: their fields are a contract with scripts. */
final class Answers {

    private Answers() {}

    /** A rectangle in pixels of the upright photo. */
    record Box(double x, double y, double w, double h) {

        static Box of(FaceBox box) {
            return new Box(box.x(), box.y(), box.width(), box.height());
        }
    }

    /** One celebrity for one face. */
    record MatchRow(int rank, String person, String label, double euclidean, String exemplar) {

        static MatchRow of(Match match) {
            return new MatchRow(
                    match.rank(),
                    match.person().name(),
                    match.person().label(),
                    match.euclidean(),
                    match.exemplar().path());
        }
    }

    /** A face and its matches. */
    record MatchedFace(Box box, List<float[]> landmarks, double score, List<MatchRow> matches) {

        static MatchedFace of(Face face, List<Match> matches) {
            return new MatchedFace(
                    Box.of(face.box()),
                    points(face.landmarks()),
                    face.score(),
                    matches.stream().map(MatchRow::of).toList());
        }
    }

    /** A face and its descriptor. */
    record DescribedFace(
            Box box, List<float[]> landmarks, double score, double sharpness, String model, float[] descriptor) {

        static DescribedFace of(Face face) {
            return new DescribedFace(
                    Box.of(face.box()),
                    points(face.landmarks()),
                    face.score(),
                    face.sharpness(),
                    face.descriptor().model().id(),
                    face.descriptor().values());
        }
    }

    /** A photo with what was found in it, or the reason why it could not be used. */
    record PhotoAnswer<F>(
            String photo,
            List<F> faces,
            @JsonInclude(JsonInclude.Include.NON_NULL) String error) {}

    /** The answer of commands that take photos. */
    record PhotosAnswer<F>(List<PhotoAnswer<F>> photos) {}

    /** The answer of {@code verify}. */
    record Verification(double euclidean, double cosine, Double threshold, Boolean same) {}

    private static List<float[]> points(Landmarks landmarks) {
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            points.add(new float[] {landmarks.x(i), landmarks.y(i)});
        }
        return points;
    }
}
