package lookalike.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.ImportedPerson;
import lookalike.catalog.Json;
import lookalike.face.Descriptor;
import lookalike.index.Gallery;
import lookalike.stats.Calibration;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryCalibrationsTest {

    private static final String METHOD = SharedStatistics.method(MatchOptions.DEFAULTS);

    @TempDir
    private static Path shared;

    private static List<Descriptor> probes;
    private static List<List<Match>> answers;

    @TempDir
    private Path folder;

    private Catalog catalog;

    /** Makes a catalogue with everything that a first search learns. */
    @BeforeAll
    static void learn() {
        try (Catalog catalog = Catalog.open(shared.resolve("people.catalog"))) {
            probes = SyntheticPeople.write(catalog);
            answers = answers(matcher(catalog));
        }
    }

    @BeforeEach
    void copyTheCatalogue() throws IOException {
        catalog = Catalog.open(Files.copy(shared.resolve("people.catalog"), folder.resolve("copy.catalog")));
    }

    @AfterEach
    void closeTheCatalogue() {
        catalog.close();
    }

    @Test
    void keptCalibrationsGiveTheSameAnswers() {
        assertThat(answers(matcher())).isEqualTo(answers);
        assertThat(answers.stream().flatMap(List::stream))
                .allMatch(match -> match.similarity().isPresent())
                .anyMatch(match -> match.rarity().isPresent());
    }

    private static List<List<Match>> answers(Matcher matcher) {
        return probes.stream()
                .map(probe -> matcher.rank(probe).top(Order.SIMILARITY, 20))
                .toList();
    }

    @Test
    void theyAreTakenFromTheCatalogue() {
        GalleryCalibrations kept = kept();
        GalleryCalibrations.Learnt strict = new GalleryCalibrations.Learnt(
                new Calibration.Figures(
                        0,
                        new double[0],
                        new double[0],
                        1,
                        kept.euclidean().figures().impostors()),
                null);
        keep(Json.text(new GalleryCalibrations(kept.content(), strict, kept.mahalanobis())));
        assertThat(matcher().calibration(Measure.EUCLIDEAN).strangers()).isNull();
        assertThat(matcher().calibration(Measure.MAHALANOBIS).strangers()).isNotNull();
    }

    @Test
    void aChangedGalleryIsLearntAnew() {
        GalleryCalibrations before = kept();
        catalog.importDescriptors(List.of(new ImportedPerson("new", "New", probes.subList(0, 3))));
        matcher();
        assertThat(kept().content()).isNotEqualTo(before.content());
        assertThat(kept().euclidean().figures().genuine())
                .hasSizeGreaterThan(before.euclidean().figures().genuine().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "[1]", "{}", "{\"content\": 7}"})
    void damagedOnesAreLearntAnew(String damaged) {
        String whole = Json.text(kept());
        keep(damaged);
        assertThat(matcher().calibration(Measure.EUCLIDEAN).strangers()).isNotNull();
        assertThat(Json.text(kept())).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"genuine\":[|\"genuine\":[9,",
                "\"impostors\":[|\"impostors\":[0,",
                "\"impostors\":[0|\"impostors\":[-1",
                "\"top\":|\"top\":-",
                "\"jackknife\":[|\"jackknife\":[null,",
                "\"weights\":[|\"weights\":[1,",
                "\"figures\":|\"others\":",
                "\"tail\":|\"tale\":"
            })
    void impossibleFiguresAreLearntAnew(String change) {
        String whole = Json.text(kept());
        String[] parts = change.split("\\|");
        assertThat(whole).contains(parts[0]);
        keep(whole.replace(parts[0], parts[1]));
        Matcher matcher = matcher();
        assertThat(matcher.rank(probes.get(0)).top(Order.SIMILARITY, 5)).hasSize(5);
        assertThat(Json.text(kept())).isEqualTo(whole);
    }

    private Matcher matcher() {
        return matcher(catalog);
    }

    private static Matcher matcher(Catalog catalog) {
        return Matcher.of(
                catalog, Gallery.load(catalog, SyntheticPeople.MODEL), MatchOptions.DEFAULTS, new CancelSignal());
    }

    private GalleryCalibrations kept() {
        Optional<String> text = catalog.calibrations(SyntheticPeople.ID, METHOD);
        return Json.read(text.orElseThrow(), GalleryCalibrations.class);
    }

    private void keep(String text) {
        catalog.keepCalibrations(SyntheticPeople.ID, METHOD, text);
    }
}
