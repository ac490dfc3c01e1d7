package lookalike.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.shared.SampleCatalog;
import lookalike.stats.Aggregate;
import lookalike.stats.Estimator;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests evaluations of the sample cast that are saved beside its catalogue. */
class EvaluationFileTest {

    private static final EvaluationOptions OPTIONS = EvaluationOptions.everyone(MatchOptions.DEFAULTS);

    @TempDir
    Path folder;

    private Catalog catalog;
    private EvaluationFile file;

    @BeforeEach
    void open() {
        SampleCatalog.copyTo(folder.resolve("cast.catalog"));
        catalog = Catalog.open(folder.resolve("cast.catalog"));
        file = new EvaluationFile(catalog.file());
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void aResultIsTheSameWhenItIsReadBack() throws IOException {
        KeptEvaluation kept = kept(gallery(), OPTIONS);
        assertThat(file.read()).isEmpty();
        assertThat(file.add(kept)).containsExactly(kept);
        KeptEvaluation read = file.read().get(0);
        assertThat(read.key()).isEqualTo(kept.key());
        assertThat(read.measured()).isEqualTo(kept.measured());
        assertThat(read.measures()).isEqualTo(kept.measures());
        assertThat(read.result().outcomes()).isEqualTo(kept.result().outcomes());
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(read.result().report()))
                .isEqualTo(json.writeValueAsString(kept.result().report()));
        assertThat(ReportPage.of(read.result().report()))
                .isEqualTo(ReportPage.of(kept.result().report()));
    }

    @Test
    void thePhotosAreThoseThatTheFiguresCount() {
        Gallery gallery = gallery();
        EvaluationResult result = new Evaluation(gallery, OPTIONS, Progress.NONE, new CancelSignal()).result();
        assertThat(result.outcomes()).hasSameSizeAs(result.report().comparison().identification());
        for (MethodOutcomes outcomes : result.outcomes()) {
            Identification row = result.report()
                    .comparison()
                    .identification(outcomes.measure(), outcomes.aggregate())
                    .orElseThrow();
            int probes = result.report().data().probes();
            assertThat(outcomes.photos().stream().filter(PhotoOutcome::misnamed))
                    .hasSize((int) Math.round((1 - row.rank1()) * probes));
            assertThat(outcomes.photos()).allSatisfy(photo -> {
                assertThat(photo.photo()).startsWith(photo.label() + "/");
                assertThat(photo.closest()).isNotEqualTo(photo.label());
                assertThat(photo.other() <= photo.own()).isEqualTo(photo.misnamed());
            });
        }
        for (Verification verified : result.report().comparison().verification().values()) {
            List<PhotoOutcome> photos = result.outcomes().stream()
                    .filter(each -> each.measure() == verified.measure() && each.aggregate() == verified.aggregate())
                    .findFirst()
                    .orElseThrow()
                    .photos();
            assertThat(photos.stream().filter(photo -> photo.own() > verified.thresholdAtFar01()))
                    .hasSize((int) Math.round((1 - verified.tarAtFar01()) * verified.genuine()));
        }
    }

    @Test
    void thePageDrawsMeasuresAndPeopleInColoursOfTheirOwn() {
        String page = new String(ReportPage.of(kept(gallery(), OPTIONS).result().report()), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("class='line euclidean'", "class='line mahalanobis'", "class='same'", "class='different'");
        for (String name : List.of("--euclidean", "--mahalanobis", "--same", "--different")) {
            assertThat(page.split(name + ": ", -1))
                    .as(name + " in light and dark")
                    .hasSize(3);
        }
    }

    @Test
    void whatChangesTheResultChangesTheKey() {
        Gallery gallery = gallery();
        String key = KeptEvaluation.key(gallery, OPTIONS);
        assertThat(KeptEvaluation.key(gallery(), OPTIONS)).isEqualTo(key);
        for (EvaluationOptions other : List.of(
                EvaluationOptions.everyone(new MatchOptions(Aggregate.NEAREST, Estimator.POOLED)),
                EvaluationOptions.everyone(new MatchOptions(Aggregate.MEAN, Estimator.DIAGONAL)),
                new EvaluationOptions(MatchOptions.DEFAULTS, 2, Integer.MAX_VALUE, 1),
                new EvaluationOptions(MatchOptions.DEFAULTS, 1, 3, 1),
                new EvaluationOptions(MatchOptions.DEFAULTS, 1, Integer.MAX_VALUE, 2))) {
            assertThat(KeptEvaluation.key(gallery, other)).isNotEqualTo(key);
        }
        String label = catalog.people().get(0).label();
        PhotoRow photo = catalog.photosOf(label).get(0);
        catalog.decisions().exclude(label, photo.hash(), true);
        assertThat(KeptEvaluation.key(gallery(), OPTIONS))
                .as("a photo is excluded")
                .isNotEqualTo(key);
        catalog.decisions().exclude(label, photo.hash(), false);
        assertThat(KeptEvaluation.key(gallery(), OPTIONS)).as("it is back").isEqualTo(key);
    }

    @Test
    void theLastOnesAreKeptAndOneForEachKey() throws IOException {
        KeptEvaluation first = kept(gallery(), OPTIONS);
        for (int i = 0; i < 9; i++) {
            file.add(named(first, "key " + i));
        }
        assertThat(file.read())
                .extracting(KeptEvaluation::key)
                .startsWith("key 8", "key 7")
                .hasSize(6);
        file.add(named(first, "key 5"));
        assertThat(file.read())
                .extracting(KeptEvaluation::key)
                .containsExactly("key 5", "key 8", "key 7", "key 6", "key 4", "key 3");
    }

    @Test
    void aDamagedFileCountsAsNoneAndIsReplaced() throws IOException {
        KeptEvaluation kept = kept(gallery(), OPTIONS);
        file.add(kept);
        String whole = Files.readString(file.path());
        for (String damaged : List.of(
                "",
                "null",
                "[]",
                "{\"version\":1}",
                "{\"version\":1,\"evaluations\":[null]}",
                "{\"version\":1,\"evaluations\":[{\"key\":\"a\"}]}",
                whole.substring(0, whole.length() / 2),
                whole.replace("\"rank1\":", "\"rank1\":\"x\",\"was\":"),
                whole.replace("\"version\":1", "\"version\":2"))) {
            Files.writeString(file.path(), damaged);
            assertThat(file.read())
                    .as(damaged.substring(0, Math.min(60, damaged.length())))
                    .isEmpty();
        }
        file.add(kept);
        assertThat(file.read()).hasSize(1);
    }

    private Gallery gallery() {
        return Gallery.load(catalog, catalog.chosen().orElseThrow().descriptor());
    }

    private static KeptEvaluation kept(Gallery gallery, EvaluationOptions options) {
        return new KeptEvaluation(
                KeptEvaluation.key(gallery, options),
                Instant.ofEpochMilli(1_795_961_100_000L),
                options.measures(),
                new Evaluation(gallery, options, Progress.NONE, new CancelSignal()).result());
    }

    private static KeptEvaluation named(KeptEvaluation one, String key) {
        return new KeptEvaluation(key, one.measured(), one.measures(), one.result());
    }
}
