package lookalike.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.match.Provenance;
import lookalike.match.Ranking;
import lookalike.model.ModelId;
import lookalike.stats.Calibration;

/**
 * Record of a result, with everything needed to compute it again from the same photos of the dataset. It contains the face's descriptor but
 * no picture. In later versions its JSON form may only gain fields.
 *
 * @param format of the record, {@link #FORMAT}
 * @param program version and build of the program
 * @param model id of the descriptor model
 * @param modelHash SHA-256 of its network
 * @param gallery fingerprint of the dataset's descriptors and their people, see {@link Gallery#content}
 * @param people number of ranked people
 * @param aggregate how the photos of a person were combined
 * @param estimator how the spread was estimated
 * @param calibration version of the method that turns distances into similarities, see {@link Calibration#VERSION}
 * @param descriptor of the face, or of several combined: float32, little-endian, Base64
 * @param combined number of combined faces, 1 or more; for a single face, a copy of its photo in the dataset is left out
 * @param label of the person of the dataset
 * @param name of the person
 * @param result figures of the match
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResultRecord(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String program,
        @JsonProperty(required = true) String model,
        @JsonProperty(required = true) String modelHash,
        @JsonProperty(required = true) String gallery,
        @JsonProperty(required = true) int people,
        @JsonProperty(required = true) String aggregate,
        @JsonProperty(required = true) String estimator,
        @JsonProperty(required = true) int calibration,
        @JsonProperty(required = true) String descriptor,
        @JsonProperty(required = true) int combined,
        @JsonProperty(required = true) String label,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Result result) {

    /** The current format. */
    public static final int FORMAT = 1;

    /** @throws IllegalArgumentException if the descriptor cannot be read, or there is no face */
    public ResultRecord {
        if (combined < 1) {
            throw new IllegalArgumentException("no face");
        }
        decoded(new ModelId(model, modelHash), descriptor);
    }

    /**
     * Figures of a match as users see them.
     *
     * @param rank by similarity
     * @param euclidean distance, with four digits
     * @param mahalanobis distance, with four digits
     * @param similarity 0 to 100 by both measures, rounded down; -1 if it cannot be calculated
     * @param resemblance the badge
     * @param verdict the verdicts of both measures, one after the other
     */
    public record Result(
            int rank, String euclidean, String mahalanobis, int similarity, String resemblance, String verdict) {

        static Result of(Match match) {
            return new Result(
                    match.rank(),
                    distance(match.euclidean().distance()),
                    distance(match.mahalanobis().distance()),
                    match.similarity().map(similarity -> similarity.figure()).orElse(-1),
                    match.resemblance().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    match.euclidean().verdict().id() + ", "
                            + match.mahalanobis().verdict().id());
        }

        private static String distance(double value) {
            return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 100 ? "%.2f" : "%.1f", value);
        }
    }

    /**
     * The record of a match.
     *
     * @param matcher the one that made the ranking
     * @param face descriptor that was compared
     * @param combined number of faces that it combines
     */
    public static ResultRecord of(Matcher matcher, Descriptor face, int combined, Match match) {
        Provenance origin = Provenance.of(matcher.gallery(), matcher.options());
        return new ResultRecord(
                FORMAT,
                origin.program(),
                origin.model(),
                origin.modelHash(),
                origin.gallery(),
                origin.people(),
                origin.aggregate(),
                origin.estimator(),
                origin.calibration(),
                encoded(face.values()),
                combined,
                match.person().label(),
                match.person().name(),
                Result.of(match));
    }

    private static String encoded(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static Descriptor decoded(ModelId model, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() == 0 || bytes.remaining() % Float.BYTES != 0) {
            throw new IllegalArgumentException("not a row of float32");
        }
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return new Descriptor(model, values);
    }

    /** The face that was compared. */
    public Descriptor face() {
        return decoded(new ModelId(model, modelHash), descriptor);
    }

    /**
     * A recorded value and the same value as computed now.
     *
     * @param now empty if the person is not in the dataset
     */
    public record Check(String figure, String recorded, String now) {

        /** Tests whether both are the same. */
        public boolean agrees() {
            return recorded.equals(now);
        }
    }

    /**
     * Computes the result again.
     *
     * @param matcher of the dataset, with the measures of the record
     * @return recorded and present values; first those of the gallery and the calibration
     * @throws IllegalArgumentException if the model is another one
     */
    public List<Check> checks(Matcher matcher) {
        Ranking ranking = combined > 1
                ? matcher.rank(face())
                : matcher.rankWithoutCopy(face()).ranking();
        Optional<Result> now = ranking.of(label).map(Result::of);
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("gallery", gallery, matcher.gallery().content()));
        checks.add(new Check("calibration", Integer.toString(calibration), Integer.toString(Calibration.VERSION)));
        check(checks, "rank", now, each -> Integer.toString(each.rank));
        check(checks, "euclidean", now, Result::euclidean);
        check(checks, "mahalanobis", now, Result::mahalanobis);
        check(checks, "similarity", now, each -> Integer.toString(each.similarity));
        check(checks, "resemblance", now, Result::resemblance);
        check(checks, "verdict", now, Result::verdict);
        return checks;
    }

    private void check(List<Check> checks, String figure, Optional<Result> now, Function<Result, String> value) {
        checks.add(new Check(figure, value.apply(result), now.map(value).orElse("")));
    }
}
