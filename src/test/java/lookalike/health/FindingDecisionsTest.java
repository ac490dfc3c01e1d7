package lookalike.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.evaluate.Evaluation;
import lookalike.evaluate.EvaluationOptions;
import lookalike.evaluate.EvaluationReport;
import lookalike.evaluate.RecognitionRate;
import lookalike.face.LoadedModels;
import lookalike.health.FindingFigures.Subject;
import lookalike.index.Gallery;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.shared.FaultyCast;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests decisions about the findings of a cast with planted errors: their effects, which of them settle a finding, and what is stored and
 * measured.
 */
class FindingDecisionsTest {

    private static List<Finding> findings;

    @TempDir
    private Path folder;

    private final LoadedModels models = TestModels.starter();
    private Catalog catalog;
    private FindingDecisions decisions;

    @BeforeEach
    void open() {
        Path file = folder.resolve("cast.catalog");
        FaultyCast.copyTo(folder.resolve("images"), file);
        catalog = Catalog.open(file);
        catalog.write(batch -> batch.dataset(folder.resolve("images")));
        decisions = new FindingDecisions(catalog, () -> models);
        if (findings == null) {
            findings = new HealthCheck(catalog, gallery(), () -> models, Progress.NONE, new CancelSignal())
                    .all(EnumSet.allOf(FindingKind.class));
        }
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void everySuggestionSettlesItsFindingAndCanBeUndone() {
        List<Finding> suggested = findings.stream()
                .filter(finding -> Remedy.suggested(finding).isPresent())
                .toList();
        assertThat(suggested)
                .extracting(Finding::suggestion)
                .contains(
                        Suggestion.MERGE,
                        Suggestion.MOVE,
                        Suggestion.KEEP_FIRST,
                        Suggestion.TAKE_FACE,
                        Suggestion.EXCLUDE);
        for (Finding finding : suggested) {
            assertThat(status(finding)).as("%s", finding).isEqualTo(FindingStatus.OPEN);
            OptionalLong step = decisions.settle(finding);
            assertThat(step).as("%s", finding).isPresent();
            assertThat(status(finding)).as("%s", finding).isEqualTo(FindingStatus.DONE);
            assertThat(decisions.settle(finding)).as("decided already").isEmpty();
            catalog.decisions().undo(step.getAsLong());
            assertThat(status(finding)).as("%s", finding).isEqualTo(FindingStatus.OPEN);
        }
    }

    @Test
    void twoNamesBecomeOneUnderEitherName() {
        Finding finding = only(FindingKind.SAME_PERSON);
        assertThat(finding.people()).containsExactly(FaultyCast.NAME, FaultyCast.OTHER_NAME);
        List<Remedy> others = Remedy.others(finding);
        assertThat(others).extracting(Remedy::target).containsExactly(FaultyCast.OTHER_NAME);
        decisions.settle(finding, others.get(0));
        assertThat(catalog.decisions().personOf(FaultyCast.NAME)).isEqualTo(FaultyCast.OTHER_NAME);
        assertThat(catalog.photosOf(FaultyCast.OTHER_NAME)).hasSize(5);
    }

    @Test
    void theFaceThatFitsIsTaken() {
        Finding finding = only(FindingKind.WRONG_FACE);
        assertThat(finding.photos()).containsExactly(FaultyCast.TWO_PEOPLE);
        double before = photo(FaultyCast.TWO_PEOPLE).face().orElseThrow().overlap(FindingDecisions.betterFace(finding));
        assertThat(before).isZero();
        decisions.settle(finding);
        assertThat(photo(FaultyCast.TWO_PEOPLE).face().orElseThrow().overlap(FindingDecisions.betterFace(finding)))
                .isGreaterThan(0.5);
        assertThat(figures(finding))
                .as("the labelled face is the person now")
                .first()
                .satisfies(own -> assertThat(own.similarity()).isGreaterThan(80));
    }

    @Test
    void swappedPhotosChangePlacesInOneStep() {
        Finding swap = finding(
                Suggestion.SWAP,
                List.of("Ada Sterling", "Bianca Moreau"),
                List.of("Ada Sterling/ada-sterling-1.jpg", "Bianca Moreau/bianca-moreau-1.jpg"));
        long step = decisions.settle(swap).orElseThrow();
        assertThat(photo(swap.photos().get(0)).label()).isEqualTo("Bianca Moreau");
        assertThat(photo(swap.photos().get(1)).label()).isEqualTo("Ada Sterling");
        assertThat(status(swap)).isEqualTo(FindingStatus.DONE);
        catalog.decisions().undo(step);
        assertThat(photo(swap.photos().get(0)).label()).isEqualTo("Ada Sterling");
        assertThat(status(swap)).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void photosOfASecondPersonGetANameThatIsFree() {
        Finding split = finding(
                Suggestion.SPLIT,
                List.of("Ada Sterling"),
                List.of("Ada Sterling/ada-sterling-1.jpg", "Ada Sterling/ada-sterling-2.jpg"));
        decisions.settle(split);
        assertThat(names()).contains("Ada Sterling", "Ada Sterling (2)");
        assertThat(status(split)).isEqualTo(FindingStatus.DONE);
        decisions.settle(finding(Suggestion.SPLIT, split.people(), List.of("Ada Sterling/ada-sterling-3.jpg")));
        assertThat(names()).contains("Ada Sterling (3)");
    }

    @Test
    void whatIsFineIsIgnoredUntilItIsAskedAgain() {
        Finding broken = findings.stream()
                .filter(finding -> finding.photos().contains(FaultyCast.BROKEN))
                .findFirst()
                .orElseThrow();
        for (Finding finding : List.of(only(FindingKind.SAME_PERSON), broken)) {
            decisions.fine(finding);
            assertThat(status(finding)).isEqualTo(FindingStatus.IGNORED);
            assertThat(new FineFindings(catalog).contains(finding)).isTrue();
            assertThat(decisions.reopen(finding)).isTrue();
            assertThat(status(finding)).isEqualTo(FindingStatus.OPEN);
            assertThat(decisions.reopen(finding)).isFalse();
        }
    }

    @Test
    void aPhotoThatIsGoneDoesNotStopTheOthers() throws IOException {
        Files.delete(folder.resolve("images").resolve(FaultyCast.TWO_PEOPLE));
        List<String> failed = new ArrayList<>();
        List<Finding> both = List.of(unknownFace(), only(FindingKind.SAME_PERSON));
        assertThat(decisions.settleAll(both, (finding, e) -> failed.add(e.getMessage())))
                .hasSize(1);
        assertThat(failed).singleElement().asString().contains("beside.jpg");
        assertThat(status(only(FindingKind.SAME_PERSON))).isEqualTo(FindingStatus.DONE);
    }

    /** A face that no model has described. */
    private static Finding unknownFace() {
        Finding found = only(FindingKind.WRONG_FACE);
        return new Finding(
                found.kind(),
                found.certainty(),
                found.people(),
                found.photos(),
                found.suggestion(),
                Map.of("x", 1.0, "y", 1.0, "width", 20.0, "height", 20.0));
    }

    @Test
    void figuresSpeakForTheFindings() {
        List<FindingFigures.Figure> names = figures(only(FindingKind.SAME_PERSON));
        assertThat(names)
                .extracting(FindingFigures.Figure::subject)
                .containsExactly(Subject.BETWEEN, Subject.WITHIN, Subject.NEXT);
        assertThat(names.get(0).similarity()).isGreaterThan(names.get(2).similarity());
        Finding stray = only(FindingKind.WRONG_PERSON);
        assertThat(stray.photos()).containsExactly(FaultyCast.STRAY);
        List<FindingFigures.Figure> photo = figures(stray);
        assertThat(photo)
                .extracting(FindingFigures.Figure::subject)
                .containsExactly(Subject.OTHER, Subject.OWN, Subject.NEXT);
        assertThat(photo.get(0).person()).isEqualTo(FaultyCast.STRAY_PERSON);
        assertThat(photo.get(0).similarity()).isGreaterThan(photo.get(1).similarity());
        List<FindingFigures.Figure> face = figures(only(FindingKind.WRONG_FACE));
        assertThat(face)
                .extracting(FindingFigures.Figure::subject)
                .containsExactly(Subject.OWN, Subject.OTHER_FACE, Subject.NEXT);
        assertThat(face.get(1).similarity()).isGreaterThan(face.get(0).similarity());
        assertThat(figures(only(FindingKind.NEAR_DUPLICATE))).isEmpty();
    }

    @Test
    void findingsAreRememberedUntilThePhotosChange() throws IOException {
        HealthFile file = new HealthFile(catalog.file());
        assertThat(file.read()).isEmpty();
        String key = HealthFile.key(catalog, gallery().model());
        Instant now = Instant.ofEpochMilli(1_700_000_000_000L);
        HealthFile.Kept kept = new HealthFile.Kept(key, now, findings, Optional.empty());
        file.write(kept);
        assertThat(file.read()).contains(kept);
        HealthFile.Kept measured = kept.with(
                new HealthAccuracy(new RecognitionRate(0.5, 10), new RecognitionRate(0.75, 8), 2, Optional.empty()));
        file.write(measured);
        assertThat(file.read()).contains(measured);
        decisions.settle(only(FindingKind.SAME_PERSON));
        assertThat(HealthFile.key(catalog, gallery().model()))
                .as("decisions change nothing")
                .isEqualTo(key);
        catalog.write(batch -> batch.remove(photo(FaultyCast.COPY).id()));
        assertThat(HealthFile.key(catalog, gallery().model())).isNotEqualTo(key);
        Files.writeString(file.path(), "{\"version\": 1, \"findings\": [{]}");
        assertThat(file.read()).as("a damaged file").isEmpty();
    }

    @Test
    void theAccuracyIsMeasuredWithAndWithoutDecisions() throws IOException {
        Optional<HealthAccuracy> measured = measure();
        HealthAccuracy accuracy = measured.orElseThrow();
        EvaluationReport report = new Evaluation(
                        gallery(), EvaluationOptions.everyone(MatchOptions.DEFAULTS), Progress.NONE, new CancelSignal())
                .run();
        assertThat(accuracy.now())
                .isEqualTo(RecognitionRate.of(report, MatchOptions.DEFAULTS).orElseThrow());
        assertThat(accuracy.start()).as("nothing is decided yet").isEqualTo(accuracy.now());
        assertThat(accuracy.done()).isZero();
        assertThat(accuracy.forecast().orElseThrow().share())
                .isGreaterThan(accuracy.now().share());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains("trial"))).isEmpty();
        }
        assertThat(catalog.decisions().journal())
                .as("the copy was decided about")
                .isEmpty();
        decisions.settleAll(findings, (finding, e) -> {});
        HealthAccuracy after = measure().orElseThrow();
        assertThat(after.start()).isEqualTo(accuracy.start());
        assertThat(after.now()).isEqualTo(accuracy.forecast().orElseThrow());
        assertThat(after.done()).isPositive();
        assertThat(after.forecast()).as("nothing is open").isEmpty();
    }

    @Test
    void aRemedyNeedsItsPerson() {
        assertThatThrownBy(() -> new Remedy(Suggestion.MERGE, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Remedy(Suggestion.REVIEW, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<HealthAccuracy> measure() {
        return new AccuracyTrial(catalog, MatchOptions.DEFAULTS, () -> models, Progress.NONE, new CancelSignal())
                .measure(findings);
    }

    private static Finding finding(Suggestion suggestion, List<String> people, List<String> photos) {
        return new Finding(FindingKind.WRONG_PERSON, 0.9, people, photos, suggestion, Map.of());
    }

    private List<FindingFigures.Figure> figures(Finding finding) {
        Matcher matcher = Matcher.of(catalog, gallery(), MatchOptions.DEFAULTS, new CancelSignal());
        return FindingFigures.of(finding, matcher, new CancelSignal()).figures();
    }

    private List<String> names() {
        return catalog.people().stream().map(person -> person.name()).toList();
    }

    private PhotoRow photo(String path) {
        return catalog.photoAt(path).orElseThrow();
    }

    private FindingStatus status(Finding finding) {
        return FindingReview.of(catalog).status(finding);
    }

    private static Finding only(FindingKind kind) {
        List<Finding> found =
                findings.stream().filter(finding -> finding.kind() == kind).toList();
        assertThat(found).as("findings of kind %s among %s", kind, findings).hasSize(1);
        return found.get(0);
    }

    private Gallery gallery() {
        return Gallery.load(catalog, models.descriptorModel());
    }
}
