package lookalike.export;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.dataset.Credit;
import lookalike.dataset.Credits;
import lookalike.dataset.CreditsFile;
import lookalike.index.Gallery;
import lookalike.match.Match;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.match.Ranking;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingFileTest {

    @TempDir
    private Path folder;

    @Test
    void theSimilarityAndTheCreditAreTheLastColumns() throws IOException {
        List<String> lines = csv(ranking(12));
        assertThat(lines).hasSize(13);
        assertThat(lines.get(0))
                .startsWith("label,name,rank_euclidean,")
                .endsWith(",mean_distance,similarity,credit_title,credit_author,credit_licence,"
                        + "credit_licence_address,credit_source,credit_restrictions");
        assertThat(lines.get(1)).matches("0,Person 0,1,1,.*,\\d+\\.\\d{6},,,,,,");
    }

    @Test
    void theCreditIsThatOfTheClosestPhoto() throws IOException {
        Ranking ranking = ranking(12);
        Match first = ranking.top(Order.EUCLIDEAN, 1).get(0);
        Path dataset = Files.createDirectory(folder.resolve("dataset"));
        CreditsFile credits = CreditsFile.of(dataset);
        credits.add(credit(first.exemplar().path()));
        credits.write();
        Path file = folder.resolve("ranking.json");
        RankingFile.write(file, ranking, Order.EUCLIDEAN, Credits.of(dataset));
        JsonNode rows = new ObjectMapper().readTree(file.toFile());
        assertThat(rows.get(0).get("credit").get("author").asText()).isEqualTo("Ada, photographer");
        assertThat(rows.get(0).get("credit").get("licence").asText()).isEqualTo("CC BY-SA 4.0");
        assertThat(rows.get(1).has("credit")).isFalse();
        Path csv = folder.resolve("ranking.csv");
        RankingFile.write(csv, ranking, Order.EUCLIDEAN, Credits.of(dataset));
        assertThat(Files.readAllLines(csv).get(1))
                .endsWith(
                        ",A title,\"Ada, photographer\",CC BY-SA 4.0,https://licence.example,https://page.example,personality");
    }

    @Test
    void theSimilarityIsTheLastFieldOfJsonWithoutACredit() throws IOException {
        Ranking ranking = ranking(12);
        Path file = folder.resolve("ranking.json");
        RankingFile.write(file, ranking, Order.SIMILARITY, Credits.NONE);
        JsonNode first = new ObjectMapper().readTree(file.toFile()).get(0);
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactly(
                        "label",
                        "name",
                        "euclidean",
                        "mahalanobis",
                        "exemplar",
                        "exemplarDistance",
                        "meanDistance",
                        "similarity");
        assertThat(first.get("similarity").asDouble())
                .isEqualTo(ranking.top(Order.SIMILARITY, 1)
                        .get(0)
                        .similarity()
                        .orElseThrow()
                        .both());
    }

    @Test
    void whereItCannotBeToldTheCellIsEmpty() throws IOException {
        assertThat(csv(ranking(3)).get(1)).endsWith(",,,,,,,");
    }

    private static Credit credit(String path) {
        return new Credit(
                path,
                "A title",
                "Ada, photographer",
                "CC BY-SA 4.0",
                "https://licence.example",
                "https://page.example",
                "personality",
                "",
                Optional.empty());
    }

    private List<String> csv(Ranking ranking) throws IOException {
        Path file = folder.resolve("ranking.csv");
        RankingFile.write(file, ranking, Order.EUCLIDEAN, Credits.NONE);
        return Files.readAllLines(file);
    }

    /** People with two photos each, at equal steps around the circle. */
    private Ranking ranking(int people) {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(IntStream.range(0, people)
                    .mapToObj(k -> new ImportedPerson(
                            Integer.toString(k),
                            "Person " + k,
                            List.of(at(360.0 * k / people), at(360.0 * k / people + 8))))
                    .toList());
            Gallery gallery = Gallery.load(catalog, MODEL);
            return Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal())
                    .rank(at(4));
        }
    }
}
