package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.catalog.Catalog;
import lookalike.export.ResultRecord;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.match.Order;
import lookalike.shared.SampleCatalog;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests records of the sample cast that are computed again from its catalogue. */
class VerifyCardCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path catalogFile;
    private Path card;
    private String document;

    @BeforeEach
    void card() throws IOException {
        catalogFile = folder.resolve("cast.catalog");
        SampleCatalog.copyTo(catalogFile);
        card = folder.resolve("card.json");
        try (Catalog catalog = Catalog.open(catalogFile)) {
            Gallery gallery = Gallery.load(catalog, TestModels.starter().descriptorModel());
            Matcher matcher = Matcher.of(catalog, gallery, MatchOptions.DEFAULTS, new CancelSignal());
            // Halfway between two people, so that no photo matches.
            Descriptor face = Descriptor.unit(gallery.model(), halfway(gallery.descriptor(0), gallery.descriptor(90)));
            document = JSON.writeValueAsString(ResultRecord.of(
                    matcher,
                    face,
                    1,
                    matcher.rank(face).top(Order.SIMILARITY, 2).get(1)));
        }
        Files.writeString(card, document);
    }

    private static float[] halfway(float[] one, float[] other) {
        float[] sum = new float[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return sum;
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void theFiguresAreTheSameToTheLastDigitShown() throws IOException {
        Run run = run("verify-card", card.toString(), "--catalog", catalogFile.toString(), "--json");
        assertThat(run.code).as(run.err).isZero();
        JsonNode answer = JSON.readTree(run.out);
        assertThat(answer.get("agrees").asBoolean()).isTrue();
        assertThat(answer.get("checks")).hasSize(8);
        assertThat(answer.at("/record/people").asInt()).isEqualTo(32);
        assertThat(answer.at("/record/modelHash").asText()).hasSize(64);
        Run words = run("verify-card", card.toString(), "--catalog", catalogFile.toString());
        assertThat(words.out).contains("similarity   agrees", "The card agrees with the catalogue.");
    }

    @Test
    void aFigureThatWasChangedDiffers() throws IOException {
        Files.writeString(card, document.replaceFirst("\"similarity\":-?\\d+", "\"similarity\":99"));
        Run run = run("verify-card", card.toString(), "--catalog", catalogFile.toString());
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        assertThat(run.out)
                .contains("similarity   differs: 99 on the card", "The card does not agree with the catalogue.");
    }

    @Test
    void withoutACatalogueItTellsWhatTheCardWasMadeOf() {
        Run run = run("verify-card", card.toString());
        assertThat(run.code).isZero();
        assertThat(run.out).contains("number 2 of 32 people", "calibration 1").doesNotContain("agree");
    }

    @Test
    void aCatalogueOfAnotherModelIsNamed() throws IOException {
        Files.writeString(
                card, document.replaceFirst("\"modelHash\":\"[0-9a-f]{64}", "\"modelHash\":\"" + "0".repeat(64)));
        Run run = run("verify-card", card.toString(), "--catalog", catalogFile.toString());
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        assertThat(run.out).contains("model        differs");
    }

    @Test
    void aFileThatIsNoCardIsInputThatCannotBeUsed() throws IOException {
        Files.write(card, "hello".getBytes(StandardCharsets.UTF_8));
        Run run = run("verify-card", card.toString());
        assertThat(run.code).isEqualTo(ExitCode.INPUT);
        assertThat(run.err).contains("card.json").contains("not a result card");
    }
}
