package lookalike.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import lookalike.dataset.Credits;
import lookalike.match.Match;
import lookalike.match.Order;
import lookalike.match.Ranking;
import lookalike.match.Score;
import lookalike.match.Similarity;
import lookalike.platform.files.AtomicFile;
import lookalike.platform.files.CsvFile;
import org.jspecify.annotations.Nullable;

/** File with the whole ranking of a face: every person of the gallery with both measures and the credit of the closest photo. */
public final class RankingFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String[] HEADER = {
        "label",
        "name",
        "rank_euclidean",
        "rank_mahalanobis",
        "euclidean",
        "mahalanobis",
        "likeness_euclidean",
        "likeness_mahalanobis",
        "exemplar",
        "exemplar_distance",
        "mean_distance",
        "similarity",
        "credit_title",
        "credit_author",
        "credit_licence",
        "credit_licence_address",
        "credit_source",
        "credit_restrictions"
    };

    private RankingFile() {}

    /** One measure in a row; the likeness is null if it is unknown, as in a dataset of only one person. */
    private record Measured(
            int rank, double distance, @Nullable Double likeness) {

        private static Measured of(Score score) {
            return new Measured(score.rank(), score.distance(), orNull(score.likeness()));
        }

        private static @Nullable Double orNull(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    /** A person of the ranking; the similarity is null if it cannot be calculated, the credit if the dataset has none. */
    private record Row(
            String label,
            String name,
            Measured euclidean,
            Measured mahalanobis,
            String exemplar,
            double exemplarDistance,
            double meanDistance,
            Double similarity,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CreditFields credit) {

        private static Row of(Match match, Credits credits) {
            return new Row(
                    match.person().label(),
                    match.person().name(),
                    Measured.of(match.euclidean()),
                    Measured.of(match.mahalanobis()),
                    match.exemplar().path(),
                    match.exemplarDistance(),
                    match.meanDistance(),
                    match.similarity().map(Similarity::both).orElse(null),
                    credits.of(match.exemplar().path()).map(CreditFields::of).orElse(null));
        }

        private String[] cells() {
            Stream<String> figures = Stream.of(
                    label,
                    name,
                    Integer.toString(euclidean.rank),
                    Integer.toString(mahalanobis.rank),
                    number(euclidean.distance),
                    number(mahalanobis.distance),
                    number(euclidean.likeness),
                    number(mahalanobis.likeness),
                    exemplar,
                    number(exemplarDistance),
                    number(meanDistance),
                    number(similarity));
            CreditFields known = credit == null ? CreditFields.NONE : credit;
            return Stream.concat(figures, known.cells()).toArray(String[]::new);
        }

        private static String number(@Nullable Double value) {
            return value == null ? "" : String.format(Locale.ROOT, "%.6f", value);
        }
    }

    /**
     * Writes a ranking, closest first, whole or not at all: a JSON array if the file name ends with {@code .json}, otherwise CSV.
     *
     * @param credits of the dataset's photos
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Ranking ranking, Order order, Credits credits) throws IOException {
        List<Row> rows = ranking.top(order, Math.max(1, ranking.people())).stream()
                .map(match -> Row.of(match, credits))
                .toList();
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            AtomicFile.write(file, JSON.writeValueAsBytes(rows));
        } else {
            List<String[]> cells = new ArrayList<>();
            cells.add(HEADER);
            rows.forEach(row -> cells.add(row.cells()));
            CsvFile.write(file, cells);
        }
    }
}
