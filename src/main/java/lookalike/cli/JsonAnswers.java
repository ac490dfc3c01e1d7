package lookalike.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.dataset.Credits;
import lookalike.export.CreditFields;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.Landmarks;
import lookalike.match.Conclusion;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.match.Provenance;
import lookalike.match.Ranking;
import lookalike.match.Score;
import lookalike.match.Similarity;
import lookalike.stats.Rarity;

/** The JSON documents that the commands answer with. Scripts depend on their fields. */
final class JsonAnswers {

    private JsonAnswers() {}

    /** A rectangle in pixels of the upright photo. */
    record Box(double x, double y, double w, double h) {

        static Box of(FaceBox box) {
            return new Box(box.x(), box.y(), box.width(), box.height());
        }
    }

    /** A figure for each measure; null where the catalogue is too small to tell. */
    record Both<T>(T euclidean, T mahalanobis) {

        static <T> Both<T> of(Match match, Function<Score, T> figure) {
            return new Both<>(figure.apply(match.euclidean()), figure.apply(match.mahalanobis()));
        }
    }

    /** Similarity, 0 to 100, by each measure and by both together. */
    record SimilarityFigures(double euclidean, double mahalanobis, double both) {

        static SimilarityFigures of(Similarity similarity) {
            return new SimilarityFigures(similarity.euclidean(), similarity.mahalanobis(), similarity.both());
        }
    }

    /**
     * Rarity of a match: one person in {@code oneIn} is at least as close to the face. Nine times in ten, the true figure lies
     * between low and high.
     */
    record RarityFigures(double oneIn, double low, double high) {

        static RarityFigures of(Rarity.Estimate rarity) {
            return new RarityFigures(rarity.value(), rarity.low(), rarity.high());
        }
    }

    /**
     * One person as a match for one face.
     *
     * @param similarity null where the catalogue is too small to tell
     * @param rarity null where the catalogue cannot tell
     * @param credit origin and licence of the closest photo; null where the dataset has none
     */
    record MatchRow(
            Both<Integer> rank,
            String person,
            String label,
            double euclidean,
            double mahalanobis,
            Both<Double> likeness,
            Both<Double> probability,
            Both<String> verdict,
            String exemplar,
            double exemplarDistance,
            double meanDistance,
            SimilarityFigures similarity,
            RarityFigures rarity,
            @JsonInclude(JsonInclude.Include.NON_NULL) CreditFields credit) {

        static MatchRow of(Match match, Credits credits) {
            return new MatchRow(
                    Both.of(match, Score::rank),
                    match.person().name(),
                    match.person().label(),
                    match.euclidean().distance(),
                    match.mahalanobis().distance(),
                    Both.of(match, score -> orNull(score.likeness())),
                    Both.of(match, score -> orNull(score.probability())),
                    Both.of(match, score -> score.verdict().id()),
                    match.exemplar().path(),
                    match.exemplarDistance(),
                    match.meanDistance(),
                    match.similarity().map(SimilarityFigures::of).orElse(null),
                    match.rarity().map(RarityFigures::of).orElse(null),
                    credits.of(match.exemplar().path()).map(CreditFields::of).orElse(null));
        }

        private static Double orNull(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    /** Agreement of the two measures: whether they have the same closest person, and how many of their closest five people they share. */
    record Agreement(boolean first, int common, int of) {}

    /**
     * Evidence on how far the matches of a face can be trusted, written as fields of the face.
     *
     * @param quality 0 (worthless) to 1 (as good as a portrait)
     * @param turned degrees clockwise by which the photo must be turned for the face to stand upright
     * @param doubts names of the reasons to doubt the face; empty for most faces
     * @param words the doubts in words
     */
    record Evidence(
            double quality,
            int turned,
            List<String> doubts,
            @JsonIgnore String words) {

        static Evidence of(Face face) {
            return new Evidence(
                    face.quality().figure(),
                    face.turned(),
                    QualityIssueText.ids(face.issues()),
                    QualityIssueText.words(face.issues()));
        }

        /** The quality and the turn, if there is one, as text to append to the description of a face. */
        String remarks() {
            return String.format(Locale.ROOT, ", quality %.2f", quality)
                    + (turned == 0 ? "" : ", turned " + turned + " degrees");
        }

        /** The doubts in words; empty if there are none. */
        Optional<String> inDoubt() {
            return words.isEmpty() ? Optional.empty() : Optional.of("in doubt: " + words);
        }
    }

    /** A face and its matches. */
    record MatchedFace(
            Box box,
            List<float[]> landmarks,
            double score,
            @JsonUnwrapped Evidence evidence,
            String verdict,
            String sentence,
            Agreement agreement,
            List<MatchRow> matches) {

        static MatchedFace of(Face face, Matcher matcher, Order order, int top) {
            Credits credits = matcher.gallery().credits();
            Ranking ranking = matcher.rank(face.descriptor());
            Conclusion conclusion = ranking.conclusion();
            return new MatchedFace(
                    Box.of(face.box()),
                    points(face.landmarks()),
                    face.score(),
                    Evidence.of(face),
                    conclusion.verdict().id(),
                    MatchTable.sentence(conclusion, matcher.fit().source()),
                    new Agreement(conclusion.agreed(), conclusion.common(), conclusion.of()),
                    ranking.top(order, top).stream()
                            .map(match -> MatchRow.of(match, credits))
                            .toList());
        }
    }

    /** A face and its descriptor. */
    record DescribedFace(
            Box box,
            List<float[]> landmarks,
            double score,
            double sharpness,
            @JsonUnwrapped Evidence evidence,
            String model,
            float[] descriptor) {

        static DescribedFace of(Face face) {
            return new DescribedFace(
                    Box.of(face.box()),
                    points(face.landmarks()),
                    face.score(),
                    face.quality().sharpness(),
                    Evidence.of(face),
                    face.descriptor().model().id(),
                    face.descriptor().values());
        }
    }

    /**
     * A photo with what was found in it, or the reason why it could not be used.
     *
     * @param error null if it could be used
     * @param remark a problem with a photo that could still be used; null for most
     * @param tracks the people of a clip, which has no faces of its own; null for a photo
     */
    record PhotoAnswer<F, T>(
            String photo,
            List<F> faces,
            @JsonInclude(JsonInclude.Include.NON_NULL) String error,
            @JsonInclude(JsonInclude.Include.NON_NULL) String remark,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<T> tracks) {

        /** A photo that could not be used. */
        static <F, T> PhotoAnswer<F, T> failed(String photo, String error) {
            return new PhotoAnswer<>(photo, List.of(), error, null, null);
        }

        /** The photo's name, followed by its error and its remark, if it has them. */
        String heading() {
            return TerminalText.line(
                    Stream.of(photo, error, remark).filter(Objects::nonNull).collect(Collectors.joining(": ")));
        }
    }

    /**
     * The answer of commands that take photos.
     *
     * @param provenance program, model, dataset and choices; null where nothing is compared with a dataset
     */
    record PhotosAnswer<F, T>(
            List<PhotoAnswer<F, T>> photos,
            @JsonInclude(JsonInclude.Include.NON_NULL) Provenance provenance) {

        /** A copy with the origin of its figures. */
        PhotosAnswer<F, T> with(Provenance origin) {
            return new PhotosAnswer<>(photos, origin);
        }
    }

    /** One of the two faces of {@code verify}. */
    record VerifiedFace(String photo, @JsonUnwrapped Evidence evidence) {}

    /** The answer of {@code verify}. */
    record Verification(double euclidean, double cosine, Double threshold, Boolean same, List<VerifiedFace> faces) {}

    private static List<float[]> points(Landmarks landmarks) {
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            points.add(new float[] {landmarks.x(i), landmarks.y(i)});
        }
        return points;
    }
}
