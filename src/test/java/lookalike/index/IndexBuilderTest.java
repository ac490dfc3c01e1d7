package lookalike.index;

import static lookalike.shared.Descriptors.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.catalog.Catalog;
import lookalike.catalog.Decisions;
import lookalike.catalog.DescriptorRow;
import lookalike.catalog.ImportedPerson;
import lookalike.catalog.QuestionablePhoto;
import lookalike.dataset.DatasetException;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.face.PhotoFaces;
import lookalike.face.QualityIssue;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoProblem;
import lookalike.image.PhotoReader;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelException;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.platform.files.Sha256;
import lookalike.shared.Format5;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Phase;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which photos an index run analyses and which it skips; the analyser used here makes faces from text files. */
class IndexBuilderTest {

    private static final ModelId OTHER = new ModelId("other", "1".repeat(64));
    private static final DescriptorModel BOTH = DescriptorModel.composite(
            "both", List.of(new DescriptorModel.Part(MODEL, 0.8), new DescriptorModel.Part(OTHER, 0.2)));
    private static final Finders FINDERS = TestModels.finders("finders 1");
    private static final Finders FINDERS_2 = TestModels.finders("finders 2");
    private static final FaceBox MAIN = new FaceBox(0, 0, 10, 10);
    private static final DetectedFace BYSTANDER = new DetectedFace(new FaceBox(20, 0, 5, 5), 0.7);

    @TempDir
    private Path folder;

    private final AtomicInteger analysed = new AtomicInteger();
    private final AtomicInteger networks = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private Path dataset;
    private Catalog catalog;

    @BeforeEach
    void makeADataset() throws IOException {
        dataset = Files.createDirectories(folder.resolve("dataset"));
        catalog = Catalog.open(folder.resolve("a.catalog"));
        for (int i = 0; i < 3; i++) {
            photo("Ada/" + i + ".jpg", "ada " + i);
            photo("Bea/" + i + ".jpg", "beatrice " + i);
        }
    }

    @AfterEach
    void closeTheCatalogue() {
        catalog.close();
        assertThat(open).as("analysers left open").hasValue(0);
    }

    @Test
    void aFirstRunReadsEverythingAndASecondNothing() {
        BuildReport first = build();
        assertThat(counts(first)).containsExactly(6, 0, 0, 0);
        assertThat(first.people()).isEqualTo(2);
        assertThat(first.faces()).isEqualTo(6);
        assertThat(first.complete()).isTrue();
        assertThat(counts(build())).containsExactly(0, 0, 0, 6);
        assertThat(analysed).hasValue(6);
    }

    @Test
    void aDatasetWithoutClipsHasNoPhaseForThem() {
        builder(DescriptorModel.of(MODEL), FINDERS)
                .build(
                        dataset,
                        catalog,
                        new Progress() {
                            @Override
                            public void report(long done, long total) {
                                assertThat(total).isEqualTo(6);
                            }

                            @Override
                            public void begin(Phase phase) {
                                throw new AssertionError(phase);
                            }
                        },
                        new CancelSignal());
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        build();
        photo("Ada/0.jpg", "ada with another face");
        photo("Ada/new.jpg", "ada is new");
        Files.delete(dataset.resolve("Bea/2.jpg"));
        BuildReport report = build();
        assertThat(counts(report)).containsExactly(1, 1, 1, 4);
        assertThat(analysed).hasValue(8);
        assertThat(report.photos()).isEqualTo(6);
    }

    @Test
    void aRenamedFolderOrFileIsKnownAgainByItsContent() throws IOException {
        build();
        Files.move(dataset.resolve("Ada"), dataset.resolve("Ada Sterling"));
        Files.move(dataset.resolve("Bea/0.jpg"), dataset.resolve("Bea/zero.jpg"));
        BuildReport report = build();
        assertThat(counts(report)).containsExactly(0, 0, 0, 6);
        assertThat(report.moved()).isEqualTo(4);
        assertThat(analysed).hasValue(6);
        assertThat(catalog.people()).extracting(p -> p.label()).containsExactly("Ada Sterling", "Bea");
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(6);
    }

    @Test
    void photosThatExchangeTheirPlacesAreReadAgainOrMoved() throws IOException {
        build();
        Files.move(dataset.resolve("Ada"), dataset.resolve("x"));
        Files.move(dataset.resolve("Bea"), dataset.resolve("Ada"));
        Files.move(dataset.resolve("x"), dataset.resolve("Bea"));
        BuildReport report = build();
        assertThat(report.photos()).isEqualTo(6);
        assertThat(report.added()).isZero();
        Gallery gallery = Gallery.load(catalog, MODEL);
        for (int row = 0; row < gallery.size(); row++) {
            String label = gallery.people().get(gallery.personOf(row)).label();
            float expected =
                    descriptor(MODEL, label.equals("Ada") ? "beatrice" : "ada").values()[0];
            assertThat(gallery.descriptors()[row * gallery.dimension()]).isEqualTo(expected);
        }
    }

    @Test
    void aTouchedFileIsNotAnalysedAgain() throws IOException {
        build();
        Files.setLastModifiedTime(dataset.resolve("Ada/0.jpg"), FileTime.fromMillis(1_000_000));
        assertThat(counts(build())).containsExactly(0, 0, 0, 6);
        assertThat(analysed).hasValue(6);
    }

    @Test
    void photosThatFailAreRowsWithAReasonAndAreNotTriedAgain() throws IOException {
        photo("Ada/empty.jpg", "nobody");
        photo("Ada/broken.jpg", "broken");
        photo("Ada/crash.jpg", "crash");
        BuildReport report = build();
        assertThat(report.skipped())
                .containsExactly(
                        new SkippedPhoto("Ada/broken.jpg", PhotoProblem.NO_PICTURE.with()),
                        new SkippedPhoto("Ada/crash.jpg", PhotoProblem.NOT_ANALYSED.with("a decoder crashed")),
                        new SkippedPhoto("Ada/empty.jpg", PhotoProblem.NO_FACE.with()));
        assertThat(report.skipped())
                .extracting(photo -> photo.problem().sentence())
                .endsWith("it could not be analysed (a decoder crashed)", "no face was found");
        assertThat(report.faces()).isEqualTo(6);
        assertThat(report.photos()).isEqualTo(9);
        BuildReport again = build();
        assertThat(counts(again)).containsExactly(0, 0, 0, 9);
        assertThat(again.skipped()).hasSize(3);
    }

    @Test
    void ofACatalogueOfTheFifthFormatOnlyFilesOfKindsUnknownThenAreReadAgain() throws IOException, SQLException {
        photo("Ada/empty.jpg", "nobody");
        photo("Ada/broken.jpg", "broken");
        photo("Ada/crash.jpg", "crash");
        BuildReport report = build();
        int before = analysed.get();
        Path now = catalog.file();
        catalog.close();
        catalog = Catalog.open(Format5.of(
                now,
                choice(MODEL, FINDERS),
                "CASE code WHEN 'no_face' THEN 'no face was found'"
                        + " WHEN 'no_picture' THEN 'not a picture that can be read (JPEG, HEIC, AVIF, PNG, WebP, BMP, TIFF, GIF or JPEG 2000)'"
                        + " WHEN 'not_analysed' THEN 'it could not be analysed (' || (details ->> 0) || ')' END"));
        assertThat(catalog.chosen().orElseThrow().finders().key()).isEqualTo(FINDERS.key());
        BuildReport again = build();
        assertThat(counts(again)).as("broken.jpg may be a raw file").containsExactly(0, 1, 0, 8);
        assertThat(analysed).as("photos read").hasValue(before + 1);
        assertThat(again.skipped()).isEqualTo(report.skipped()).hasSize(3);
        assertThat(again.faces()).isEqualTo(6);
        assertThat(counts(build())).as("the new reason is kept").containsExactly(0, 0, 0, 9);
    }

    @Test
    void aPhotoThatIsTooLargeForTheMemoryIsOneRowAndTriedAgain() throws IOException {
        photo("Ada/huge.jpg", "huge");
        BuildReport report = build();
        assertThat(report.skipped())
                .containsExactly(new SkippedPhoto("Ada/huge.jpg", PhotoProblem.TOO_LARGE_FOR_MEMORY.with()));
        assertThat(report.faces()).isEqualTo(6);
        int before = analysed.get();
        build();
        assertThat(analysed).hasValue(before + 1);
    }

    @Test
    void aPhotoWhoseFileCouldNotBeReadIsTriedAgain() throws IOException {
        Files.writeString(dataset.resolve("manifest.csv"), "Ada/0.jpg,Ada\nlater.jpg,Bea\n");
        BuildReport first = build();
        assertThat(first.skipped()).containsExactly(new SkippedPhoto("later.jpg", PhotoProblem.MISSING.with()));
        assertThat(counts(build())).containsExactly(0, 0, 0, 2);
        photo("later.jpg", "beatrice at last");
        assertThat(counts(build())).containsExactly(0, 1, 0, 1);
        assertThat(counts(build())).containsExactly(0, 0, 0, 2);
    }

    @Test
    void bystandersNeverEnterTheGallery() throws IOException {
        photo("Ada/group.jpg", "ada and a crowd");
        BuildReport report = build();
        assertThat(report.faces()).isEqualTo(7);
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(7);
    }

    @Test
    void anotherModelAddsItsDescriptorsAndOneCanSwitchBackAtOnce() {
        build();
        assertThat(counts(build(OTHER, FINDERS))).containsExactly(0, 6, 0, 0);
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(6);
        assertThat(Gallery.load(catalog, OTHER).size()).isEqualTo(6);
        assertThat(SwitchCost.of(catalog, choice(MODEL, FINDERS)).photos()).isZero();
        assertThat(counts(build())).containsExactly(0, 0, 0, 6);
        assertThat(analysed).as("searches").hasValue(6);
        assertThat(networks).as("networks that ran without a search").hasValue(6);
    }

    @Test
    void fromAPartToBothCostsOneNetworkAndBackNothing() throws IOException {
        photo("Ada/empty.jpg", "nobody");
        build();
        assertThat(SwitchCost.of(catalog, new ModelSelection(FINDERS, BOTH)).photos())
                .isEqualTo(6);
        assertThat(counts(build(BOTH, FINDERS))).containsExactly(0, 6, 0, 1);
        assertThat(Gallery.load(catalog, BOTH).size()).isEqualTo(6);
        assertThat(Gallery.load(catalog, BOTH).dimension()).isEqualTo(4);
        assertThat(analysed).hasValue(7);
        assertThat(networks).hasValue(6);
        assertThat(SwitchCost.of(catalog, choice(OTHER, FINDERS)).photos()).isZero();
        assertThat(counts(build(OTHER, FINDERS))).containsExactly(0, 0, 0, 7);
        assertThat(counts(build())).containsExactly(0, 0, 0, 7);
        assertThat(networks).hasValue(6);
    }

    @Test
    void ofBothPartsOneByOneTheWholeIsThereWithoutMore() {
        build();
        build(OTHER, FINDERS);
        assertThat(SwitchCost.of(catalog, new ModelSelection(FINDERS, BOTH)).photos())
                .isZero();
        assertThat(counts(build(BOTH, FINDERS))).containsExactly(0, 0, 0, 6);
        assertThat(Gallery.load(catalog, BOTH).size()).isEqualTo(6);
        assertThat(networks).hasValue(6);
    }

    @Test
    void aPhotoThatAnOlderSearchLookedAtIsSearchedAgainOnlyWhereSomethingIsMissing() throws SQLException {
        build();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalog.file());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE look SET search = 1 WHERE photo_id < 3");
        }
        assertThat(counts(build())).as("a plain rescan").containsExactly(0, 0, 0, 6);
        assertThat(counts(build(BOTH, FINDERS))).containsExactly(0, 6, 0, 0);
        assertThat(analysed).as("searched again").hasValue(8);
        assertThat(networks).as("one network each").hasValue(4);
        assertThat(Gallery.load(catalog, BOTH).size()).isEqualTo(6);
    }

    @Test
    void labelledFacesInDoubtAreListed() throws IOException {
        photo("Bea/doubt.jpg", "beatrice aside");
        QuestionablePhoto expected = new QuestionablePhoto("Bea/doubt.jpg", Set.of(QualityIssue.BYSTANDER));
        assertThat(build().doubtful()).containsExactly(expected);
        assertThat(build().doubtful()).as("of the whole catalogue").containsExactly(expected);
    }

    @Test
    void otherFindersStartAgainAndWhatTheFormerSawIsKept() throws IOException {
        photo("Ada/empty.jpg", "nobody");
        build();
        assertThat(SwitchCost.of(catalog, choice(MODEL, FINDERS_2)).photos()).isEqualTo(7);
        assertThat(counts(build(MODEL, FINDERS_2))).containsExactly(0, 7, 0, 0);
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(6);
        assertThat(SwitchCost.of(catalog, choice(MODEL, FINDERS)).photos()).isZero();
        assertThat(counts(build())).containsExactly(0, 0, 0, 7);
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(6);
        assertThat(catalog.totals().photos()).isEqualTo(7);
        assertThat(analysed).hasValue(14);
    }

    @Test
    void aSwitchThatIsCancelledGoesOnAndOneCanSwitchBackInTheMiddle() throws IOException {
        for (int i = 0; i < 300; i++) {
            photo("Cleo/" + i + ".jpg", "cleo " + i);
        }
        build();
        for (ModelSelection other : List.of(choice(OTHER, FINDERS), choice(MODEL, FINDERS_2))) {
            BuildReport stopped = cancelAfter(20, other);
            assertThat(stopped.complete()).isFalse();
            int left = 306 - stopped.updated();
            assertThat(SwitchCost.of(catalog, other).photos()).isEqualTo(left).isPositive();
            assertThat(SwitchCost.of(catalog, other).seconds()).isPresent();
            assertThat(counts(build())).as("back").containsExactly(0, 0, 0, 306);
            assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(306);
            assertThat(counts(build(other.descriptor(), other.finders())))
                    .containsExactly(0, left, 0, stopped.updated());
            assertThat(Gallery.load(catalog, other.descriptor()).size()).isEqualTo(306);
        }
    }

    @Test
    void aPhotoThatMovesInTheMiddleOfASwitchKeepsWhatTheFormerNetworksMade() throws IOException {
        build();
        Files.move(dataset.resolve("Ada"), dataset.resolve("Ada Sterling"));
        BuildReport report = build(OTHER, FINDERS_2);
        assertThat(counts(report)).containsExactly(0, 6, 0, 0);
        assertThat(report.moved()).isEqualTo(3);
        assertThat(counts(build())).containsExactly(0, 0, 0, 6);
        assertThat(Gallery.load(catalog, MODEL).people())
                .extracting(GalleryPerson::name)
                .containsExactly("Ada Sterling", "Bea");
    }

    @Test
    void decisionsSurviveASwitchAndTheWayBack() throws IOException {
        photo("Ada/group.jpg", "ada and a crowd");
        build();
        build(MODEL, FINDERS_2);
        catalog.decisions().exclude("Bea", hash("beatrice 0"), true);
        catalog.decisions().rename("Bea", Optional.of("Beatrice"));
        choose("Ada", hash("ada and a crowd"));
        BuildReport back = build();
        assertThat(counts(back)).as("the photo whose face was chosen").containsExactly(0, 1, 0, 6);
        assertThat(labelledBox(MODEL, "Ada/group.jpg")).isEqualTo(BYSTANDER.box());
        assertThat(catalog.people()).extracting(p -> p.name()).containsExactly("Ada", "Beatrice");
        assertThat(catalog.people()).extracting(p -> p.excluded()).containsExactly(0, 1);
    }

    @Test
    void cancellingKeepsWhatIsDoneAndTheNextRunGoesOn() throws IOException {
        for (int i = 0; i < 300; i++) {
            photo("Cleo/" + i + ".jpg", "cleo " + i);
        }
        BuildReport stopped = cancelAfter(20, choice(MODEL, FINDERS));
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.added()).isBetween(20, 305);
        assertThat(catalog.totals().photos()).isEqualTo(stopped.added());
        BuildReport rest = build();
        assertThat(rest.complete()).isTrue();
        assertThat(rest.added()).isEqualTo(306 - stopped.added());
        assertThat(analysed).hasValue(306);
    }

    @Test
    void aDatasetThatIsGoneOrEmptyRemovesNothing() throws IOException {
        build();
        Files.move(dataset, folder.resolve("elsewhere"));
        assertThatThrownBy(this::build).isInstanceOf(DatasetException.class);
        Files.createDirectories(dataset);
        assertThatThrownBy(this::build).isInstanceOf(DatasetException.class);
        assertThat(catalog.totals().photos()).isEqualTo(6);
    }

    @Test
    void aNetworkThatFailsEndsTheRunAndKeepsWhatIsDone() throws IOException {
        photo("Zed/0.jpg", "model");
        assertThatThrownBy(this::build)
                .isInstanceOf(ModelException.class)
                .hasMessage("a.onnx: ONNX Runtime failed (broken)");
        assertThat(catalog.totals().photos()).isBetween(0, 6);
    }

    @Test
    void importedDescriptorsSurviveARescan() {
        catalog.importDescriptors(List.of(new ImportedPerson("Zoe", "Zoe", List.of(descriptor(MODEL, "zoe")))));
        build();
        build();
        assertThat(Gallery.load(catalog, MODEL).people())
                .extracting(GalleryPerson::name)
                .containsExactly("Ada", "Bea", "Zoe");
    }

    @Test
    void anExcludedPhotoStaysOutWhereverItLiesAndAnotherPersonsCopyStaysIn() throws IOException {
        photo("Bea/copy.jpg", "ada 0");
        build();
        catalog.decisions().exclude("Ada", hash("ada 0"), true);
        Files.move(dataset.resolve("Ada/0.jpg"), dataset.resolve("Ada/moved.jpg"));
        build();
        build(OTHER, FINDERS_2);
        assertThat(Gallery.load(catalog, OTHER).people())
                .extracting(GalleryPerson::photos)
                .containsExactly(2, 4);
        catalog.decisions().exclude("Ada", hash("ada 0"), false);
        assertThat(Gallery.load(catalog, OTHER).size()).isEqualTo(7);
    }

    @Test
    void whatWasDecidedGoesWithARenamedFolderButNotWithAPhotoThatIsGivenToSomeoneElse() throws IOException {
        build();
        catalog.decisions().rename("Ada", Optional.of("Countess"));
        catalog.decisions().exclude("Ada", hash("ada 0"), true);
        catalog.decisions().exclude("Bea", hash("beatrice 0"), true);
        Files.move(dataset.resolve("Ada"), dataset.resolve("Ada Lovelace"));
        Files.move(dataset.resolve("Bea/0.jpg"), dataset.resolve("Ada Lovelace/bea.jpg"));
        build();
        assertThat(catalog.people()).extracting(p -> p.name()).containsExactly("Ada Lovelace", "Bea");
        assertThat(catalog.people()).extracting(p -> p.excluded()).containsExactly(0, 0);
        Files.move(dataset.resolve("Ada Lovelace/bea.jpg"), dataset.resolve("Bea/0.jpg"));
        Files.move(dataset.resolve("Ada Lovelace"), dataset.resolve("Ada"));
        build();
        assertThat(catalog.people()).extracting(p -> p.excluded()).containsExactly(1, 1);
        Files.move(dataset.resolve("Ada"), dataset.resolve("Countess Lovelace"));
        build();
        assertThat(catalog.people()).extracting(p -> p.name()).containsExactly("Bea", "Countess");
        assertThat(catalog.people()).extracting(p -> p.label()).containsExactly("Bea", "Countess Lovelace");
        assertThat(catalog.people()).extracting(p -> p.excluded()).containsExactly(1, 1);
        assertThat(analysed).as("nothing was read again").hasValue(6);
    }

    @Test
    void whatWasDecidedStaysWhereFoldersWithOneNameInTwoFormsComeAndGo() throws IOException {
        String composed = Normalizer.normalize("Zoë", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize("Zoë", Normalizer.Form.NFD);
        photo(composed + "/0.jpg", "zoe 0");
        photo(composed + "/1.jpg", "zoe 1");
        build();
        catalog.decisions().rename(composed, Optional.of("Zoë Quill"));
        catalog.decisions().exclude(composed, hash("zoe 0"), true);
        catalog.decisions().merge(List.of("Ada"), composed, Optional.empty());
        photo(decomposed + "/2.jpg", "zoe 2");
        // Skipped where both forms of a name are the same folder, as on macOS.
        Assumptions.assumeTrue(dataset.toFile().list().length == 4, "this file system takes both for one folder");
        List<Object> decided = List.of(tuple("Bea", 3, 0), tuple("Zoë Quill", 6, 1));
        build();
        assertThat(shown()).as("both folders, called by the first").isEqualTo(decided);
        assertThat(catalog.people()).extracting(p -> p.label()).containsExactly("Bea", decomposed);
        Files.move(dataset.resolve(decomposed + "/2.jpg"), dataset.resolve(composed + "/2.jpg"));
        Files.delete(dataset.resolve(decomposed));
        build();
        assertThat(shown()).as("the second one alone").isEqualTo(decided);
        assertThat(analysed).as("nothing was read again").hasValue(9);
        catalog.decisions().undo();
        assertThat(shown()).containsExactly(tuple("Ada", 3, 0), tuple("Bea", 3, 0), tuple("Zoë Quill", 3, 1));
    }

    private List<Object> shown() {
        return catalog.people().stream()
                .map(person -> (Object) tuple(person.name(), person.photos(), person.excluded()))
                .toList();
    }

    @Test
    void whoWasMergedSplitOrMovedStaysSoInEveryLaterRun() throws IOException {
        photo("Cleo/0.jpg", "cleo 0");
        build();
        Decisions decisions = catalog.decisions();
        decisions.merge(List.of("Ada"), "Bea", Optional.of("Both"));
        decisions.split(List.of(catalog.photoAt("Ada/0.jpg").orElseThrow()), "Dora");
        decisions.move(List.of(catalog.photoAt("Bea/0.jpg").orElseThrow()), "Cleo");
        List<Object> decided = List.of(tuple("Both", 4), tuple("Cleo", 2), tuple("Dora", 1));
        assertThat(people(MODEL)).isEqualTo(decided);

        assertThat(counts(build())).as("nothing is read again").containsExactly(0, 0, 0, 7);
        build(OTHER, FINDERS_2);
        assertThat(people(OTHER)).as("another model").isEqualTo(decided);
        build();
        Files.move(dataset.resolve("Ada/0.jpg"), dataset.resolve("Ada/zero.jpg"));
        Files.move(dataset.resolve("Bea/0.jpg"), dataset.resolve("Bea/zero.jpg"));
        build();
        assertThat(people(MODEL)).as("files with other names").isEqualTo(decided);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(dataset, elsewhere);
        dataset = elsewhere;
        assertThat(counts(build())).containsExactly(0, 0, 0, 7);
        assertThat(people(MODEL)).as("a dataset elsewhere").isEqualTo(decided);
        Files.move(dataset.resolve("Ada"), dataset.resolve("Ada Lovelace"));
        Files.move(dataset.resolve("Bea"), dataset.resolve("Beatrice"));
        build();
        assertThat(people(MODEL)).as("folders with other names").isEqualTo(decided);

        photo("Ada Lovelace/later.jpg", "ada later");
        build();
        assertThat(people(MODEL)).containsExactly(tuple("Both", 5), tuple("Cleo", 2), tuple("Dora", 1));
        while (decisions.undo().isPresent()) {
            assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(8);
        }
        assertThat(people(MODEL)).containsExactly(tuple("Ada Lovelace", 4), tuple("Beatrice", 3), tuple("Cleo", 1));
        assertThat(counts(build())).as("nothing is read again").containsExactly(0, 0, 0, 8);
    }

    @Test
    void aPersonWhoseFolderIsGoneIsThereAsLongAsAnotherBelongsToIt() throws IOException {
        build();
        catalog.decisions().rename("Bea", Optional.of("Beatrice"));
        catalog.decisions().merge(List.of("Ada"), "Bea", Optional.empty());
        for (int i = 0; i < 3; i++) {
            Files.delete(dataset.resolve("Bea/" + i + ".jpg"));
        }
        Files.delete(dataset.resolve("Bea"));
        build();
        assertThat(people(MODEL)).containsExactly(tuple("Beatrice", 3));
        catalog.decisions().undo();
        assertThat(people(MODEL)).containsExactly(tuple("Ada", 3));
    }

    @Test
    void aGalleryIsTheSameAgainOnceADecisionIsUndone() {
        build();
        Gallery before = Gallery.load(catalog, MODEL);
        catalog.decisions().merge(List.of("Ada"), "Bea", Optional.empty());
        Gallery merged = Gallery.load(catalog, MODEL);
        assertThat(merged.content()).isNotEqualTo(before.content());
        assertThat(merged.people()).containsExactly(new GalleryPerson("Bea", "Bea", 6));
        assertThat(merged.indexOf("Ada")).hasValue(0);
        assertThat(merged.indexOf("Cleo")).isEmpty();
        catalog.decisions().undo();
        assertThat(Gallery.load(catalog, MODEL).content()).isEqualTo(before.content());
    }

    /** Each person's name and number of descriptors. */
    private List<Object> people(ModelId model) {
        return Gallery.load(catalog, model).people().stream()
                .<Object>map(person -> tuple(person.name(), person.photos()))
                .toList();
    }

    @Test
    void aChosenFaceIsTakenAgainByEveryLaterRun() throws IOException {
        photo("Ada/group.jpg", "ada and a crowd");
        build();
        choose("Ada", hash("ada and a crowd"));
        assertThat(counts(build())).as("nothing to do").containsExactly(0, 0, 0, 7);
        build(OTHER, FINDERS);
        assertThat(labelledBox(OTHER, "Ada/group.jpg")).isEqualTo(BYSTANDER.box());
        build(MODEL, FINDERS_2);
        assertThat(labelledBox(MODEL, "Ada/group.jpg")).isEqualTo(BYSTANDER.box());
        Files.move(dataset.resolve("Ada/group.jpg"), dataset.resolve("Bea/group.jpg"));
        build(MODEL, FINDERS_2);
        assertThat(labelledBox(MODEL, "Bea/group.jpg"))
                .as("Bea may be another face")
                .isEqualTo(MAIN);
        Files.move(dataset.resolve("Bea/group.jpg"), dataset.resolve("Ada/back.jpg"));
        build(MODEL, FINDERS_2);
        assertThat(labelledBox(MODEL, "Ada/back.jpg")).isEqualTo(BYSTANDER.box());
    }

    @Test
    void aFaceThatIsChosenWhileItsPhotoIsReadIsNotForgotten() throws IOException {
        photo("Ada/group.jpg", "ada and a crowd");
        build();
        builder(DescriptorModel.of(MODEL), FINDERS_2)
                .build(
                        dataset,
                        catalog,
                        (done, total) -> {
                            if (done == 1) {
                                catalog.present(FINDERS); // the user switches back before the run ends
                                choose("Ada", hash("ada and a crowd"));
                            }
                        },
                        new CancelSignal());
        build(MODEL, FINDERS_2);
        assertThat(labelledBox(MODEL, "Ada/group.jpg")).isEqualTo(BYSTANDER.box());
        assertThat(counts(build(MODEL, FINDERS_2))).containsExactly(0, 0, 0, 7);
    }

    private void choose(String label, String hash) {
        Face face = new Face(
                BYSTANDER, new Landmarks(new float[136]), new FaceQuality(5, 0.005, 100), descriptor(MODEL, "crowd"));
        assertThat(catalog.decisions().choose(label, hash, face, Optional.of(BYSTANDER)))
                .isPresent();
    }

    private FaceBox labelledBox(ModelId model, String path) {
        return catalog.descriptors(model).stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .flatMap(DescriptorRow::face)
                .orElseThrow();
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE descriptor SET vector = x'0000c07f0000803f' WHERE face_id = :face", // NaN
                "UPDATE descriptor SET vector = x'0000807f0000803f' WHERE face_id = :face", // infinite
                "UPDATE descriptor SET vector = x'0000803f0000803f' WHERE face_id = :face", // too long a vector
                "UPDATE descriptor SET vector = x'0000803f' WHERE face_id = :face", // one number in place of two
                "UPDATE descriptor SET vector = 'no numbers' WHERE face_id = :face",
                "UPDATE descriptor SET model_hash = 'rubbish' WHERE face_id = :face",
                "UPDATE face SET x = 9e999 WHERE id = :face",
                "UPDATE face SET width = 'wide' WHERE id = :face",
                "UPDATE face SET turned = 17 WHERE id = :face",
                "UPDATE face SET landmarks = x'00' WHERE id = :face",
                "UPDATE look SET status = 'seen' WHERE photo_id = :photo",
                "UPDATE look SET code = 'damaged', details = '{' WHERE photo_id = :photo",
                "DELETE FROM face WHERE id = :face",
                "UPDATE photo SET size = 'large' WHERE id = :photo",
            })
    void aDamagedRowIsLeftOutToldAndItsPhotoReadAgain(String damage) throws SQLException {
        build();
        List<Object> whole = people(MODEL);
        execute(damage.replace(":photo", "(SELECT id FROM photo WHERE path = 'Ada/0.jpg')")
                .replace(
                        ":face",
                        "(SELECT face.id FROM face JOIN photo ON photo.id = photo_id WHERE path = 'Ada/0.jpg')"));
        assertThat(Gallery.load(catalog, MODEL).size()).isBetween(5, 6);
        BuildReport report = build();
        assertThat(report.damaged()).isEqualTo(1);
        assertThat(report.added() + report.updated()).isEqualTo(1);
        assertThat(people(MODEL)).isEqualTo(whole);
        assertThat(build().damaged()).isZero();
        assertThat(counts(build())).containsExactly(0, 0, 0, 6);
    }

    @Test
    void whoseFolderIsOnAMissingDriveStays() throws IOException {
        Path drive = Files.createDirectories(folder.resolve("drive"));
        Files.move(dataset.resolve("Bea"), drive.resolve("Bea"));
        Files.createSymbolicLink(dataset.resolve("Bea"), drive.resolve("Bea"));
        build();
        Files.move(drive, folder.resolve("unplugged"));
        BuildReport report = build();
        assertThat(report.removed()).isZero();
        assertThat(report.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.path()).isEqualTo("Bea"));
        assertThat(people(MODEL)).containsExactly(tuple("Ada", 3), tuple("Bea", 3));
        Files.move(folder.resolve("unplugged"), drive);
        assertThat(counts(build())).containsExactly(0, 0, 0, 6);
    }

    @Test
    void photosThatAreGoneInLargeNumbersStayUntilTheUserAgrees() throws IOException {
        for (int i = 0; i < 30; i++) {
            photo("Cleo/" + i + ".jpg", "cleo " + i);
        }
        build();
        Files.move(dataset.resolve("Cleo"), folder.resolve("Cleo"));
        BuildReport kept = builder(DescriptorModel.of(MODEL), FINDERS)
                .keepingMissing()
                .build(dataset, catalog, Progress.NONE, new CancelSignal());
        assertThat(kept.kept()).isEqualTo(30);
        assertThat(kept.removed()).isZero();
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(36);
        BuildReport agreed = build();
        assertThat(agreed.removed()).isEqualTo(30);
        assertThat(agreed.kept()).isZero();
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(6);
    }

    @Test
    void settingsThatNoVersionHasWrittenAreNone() throws SQLException {
        build();
        execute("INSERT OR REPLACE INTO setting VALUES ('pace', 'NaN'), ('finders', '{'), ('descriptor', '7')");
        assertThat(catalog.pace()).isEmpty();
        assertThat(catalog.chosen()).isEmpty();
        assertThat(counts(build())).containsExactly(0, 0, 0, 6);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.catalog"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void namesFollowTheNamesFile() throws IOException {
        build();
        Files.writeString(dataset.resolve("names.csv"), "Ada,Ada Sterling\n");
        build();
        assertThat(catalog.people()).extracting(p -> p.name()).containsExactly("Ada Sterling", "Bea");
        assertThat(analysed).hasValue(6);
    }

    @Test
    void aGalleryIsASnapshot() throws IOException {
        build();
        Gallery before = Gallery.load(catalog, MODEL);
        Files.delete(dataset.resolve("Ada/0.jpg"));
        build();
        before.descriptors()[0] = 42;
        assertThat(before.size()).isEqualTo(6);
        assertThat(before.descriptors()[0]).isNotEqualTo(42);
        assertThat(before.exemplar(0).path()).isEqualTo("Ada/0.jpg");
        assertThat(Gallery.load(catalog, MODEL).size()).isEqualTo(5);
    }

    @Test
    void aResumedRunCountsWhatEarlierRunsHaveDone() throws IOException {
        build();
        photo("Bea/8.jpg", "one more");
        photo("Bea/9.jpg", "another");
        List<Long> counts = new ArrayList<>();
        builder(DescriptorModel.of(MODEL), FINDERS)
                .build(
                        dataset,
                        catalog,
                        (done, total) -> {
                            assertThat(total).isEqualTo(8);
                            counts.add(done);
                        },
                        new CancelSignal());
        assertThat(counts).startsWith(6L).endsWith(8L);
        counts.clear();
        Files.delete(dataset.resolve("Ada/0.jpg"));
        builder(DescriptorModel.of(MODEL), FINDERS)
                .build(dataset, catalog, (done, total) -> counts.add(done - total), new CancelSignal());
        assertThat(counts).containsOnly(0L);
        assertThat(catalog.knownPeople()).isEqualTo(2);
    }

    private BuildReport build() {
        return build(MODEL, FINDERS);
    }

    private BuildReport build(ModelId model, Finders finders) {
        return build(DescriptorModel.of(model), finders);
    }

    private BuildReport build(DescriptorModel model, Finders finders) {
        return builder(model, finders).build(dataset, catalog, Progress.NONE, new CancelSignal());
    }

    private BuildReport cancelAfter(int photos, ModelSelection choice) {
        CancelSignal cancel = new CancelSignal();
        return builder(choice.descriptor(), choice.finders())
                .build(
                        dataset,
                        catalog,
                        (done, total) -> {
                            if (done >= photos) {
                                cancel.cancel();
                            }
                        },
                        cancel);
    }

    private static ModelSelection choice(ModelId model, Finders finders) {
        return new ModelSelection(finders, model);
    }

    private IndexBuilder builder(DescriptorModel model, Finders finders) {
        return new IndexBuilder(new ModelSelection(finders, model), () -> new TextAnalyser(model), () -> null, 3);
    }

    private static List<Integer> counts(BuildReport report) {
        return List.of(report.added(), report.updated(), report.removed(), report.unchanged());
    }

    private void photo(String path, String text) throws IOException {
        Path file = dataset.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The descriptor for a text, which is the same for all texts with the same first word. */
    private static Descriptor descriptor(ModelId model, String text) {
        double angle = text.split(" ")[0].hashCode();
        return Descriptor.unit(model, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    private final class TextAnalyser implements PhotoAnalyser {

        private final DescriptorModel model;

        TextAnalyser(DescriptorModel model) {
            this.model = model;
            open.incrementAndGet();
        }

        @Override
        public PhotoFaces analyse(String path, byte[] bytes, Optional<DetectedFace> chosen) {
            analysed.incrementAndGet();
            String text = new String(bytes, StandardCharsets.UTF_8);
            switch (text) {
                case "nobody" -> {
                    return PhotoFaces.NONE;
                }
                case "broken" -> PhotoReader.read(path, bytes);
                case "huge" -> throw new OutOfMemoryError("Java heap space");
                case "crash" -> throw new IllegalStateException("a decoder crashed");
                case "model" -> throw new ModelException(ModelException.Reason.RUN_FAILED, "a.onnx", "broken");
                default -> {}
            }
            boolean other = chosen.filter(BYSTANDER::equals).isPresent();
            List<Descriptor> parts = model.networks().stream()
                    .map(network -> descriptor(network, other ? "crowd" : text))
                    .toList();
            Face face = new Face(
                    other ? BYSTANDER : new DetectedFace(MAIN, 0.9),
                    new Landmarks(new float[136]),
                    new FaceQuality(5, 0.005, 100),
                    new Descriptor(
                            model.id(),
                            model.compose(parts.stream().map(Descriptor::values).toList())),
                    parts);
            List<DetectedFace> others =
                    text.contains("crowd") ? List.of(other ? new DetectedFace(MAIN, 0.9) : BYSTANDER) : List.of();
            Set<QualityIssue> issues = text.contains("aside") ? Set.of(QualityIssue.BYSTANDER) : Set.of();
            return new PhotoFaces(Optional.of(face), others, issues);
        }

        @Override
        public PhotoFaces analyse(String path, byte[] bytes, NamedRegion named) {
            throw new IllegalStateException("no text has regions");
        }

        @Override
        public List<Descriptor> describe(String path, byte[] bytes, Landmarks landmarks, Set<ModelId> wanted) {
            networks.addAndGet(wanted.size());
            String text = new String(bytes, StandardCharsets.UTF_8);
            return wanted.stream().map(network -> descriptor(network, text)).toList();
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
