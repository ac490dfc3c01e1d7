package lookalike.catalog;

import static lookalike.shared.Descriptors.MODEL;
import static lookalike.shared.Descriptors.OTHER_MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.face.QualityIssue;
import lookalike.image.PhotoProblem;
import lookalike.model.DescriptorModel;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.shared.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    private static final Finders FINDERS = TestModels.finders("finders");
    private static final Finders OTHERS = TestModels.finders("others");
    private static final FaceBox BOX = new FaceBox(1, 2, 3, 4);

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAfterReopening() {
        Path file = folder.resolve("sub/a.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> {
                batch.dataset(Path.of("/photos"));
                batch.present(FINDERS);
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
        }
        try (Catalog catalog = Catalog.openExisting(file)) {
            assertThat(catalog.dataset()).contains(Path.of("/photos"));
            assertThat(catalog.people())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("newest")
                    .containsExactly(new PersonSummary(
                            "ada", "Ada", "Ada", 1, 1, 0, Optional.of("ada/1.jpg"), Optional.of(BOX)));
            assertThat(catalog.photosOf("ada")).singleElement().satisfies(row -> {
                assertThat(row.status()).isEqualTo(PhotoStatus.OK);
                assertThat(row.face()).contains(BOX);
            });
            assertThat(catalog.descriptors(MODEL))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values()).containsExactly(0.6f, 0.8f));
            assertThat(catalog.descriptors(OTHER_MODEL)).isEmpty();
            assertThat(catalog.totals()).isEqualTo(new Totals(1, 1, 1));
        }
    }

    @Test
    void theFileIsAWalDatabaseWithItsMarks() throws SQLException {
        Path file = folder.resolve("a.catalog");
        try (Catalog catalog = Catalog.open(file);
                Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            assertThat(catalog.file()).isEqualTo(file.toAbsolutePath());
            assertThat(pragma(statement, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(statement, "user_version")).isEqualTo("8");
            assertThat(pragma(statement, "application_id")).isEqualTo("1282371435");
            assertThat(statement
                            .executeQuery("SELECT count(*) FROM pragma_foreign_key_list('face')")
                            .getInt(1))
                    .isEqualTo(1);
        }
    }

    @Test
    void aCatalogueOfTheThirdVersionKeepsAllThatIsInIt() throws SQLException {
        Path file = oldCatalogue();
        try (Catalog catalog = Catalog.open(file);
                Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            assertThat(pragma(statement, "user_version")).isEqualTo("8");
            assertThat(catalog.chosen()).contains(new ModelSelection(keptByVersion5("new"), MODEL));
            assertThat(catalog.dataset()).contains(Path.of("/photos"));
            assertThat(catalog.people())
                    .as("Cleo's photo was read by other finders")
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("newest")
                    .containsExactly(
                            new PersonSummary(
                                    "ada", "Countess", "Ada", 2, 0, 1, Optional.of("ada/1.jpg"), Optional.of(BOX)),
                            new PersonSummary("zoe", "Zoe", "Zoe", 1, 1, 0, Optional.empty(), Optional.empty()));
            assertThat(catalog.unusablePhotos())
                    .extracting(photo -> photo.problem().orElseThrow().sentence())
                    .containsExactly("no face was found");
            assertThat(catalog.photosOf("ada").get(0).bystanders())
                    .containsExactly(new DetectedFace(new FaceBox(50, 50, 5, 5), 0.6));
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::path)
                    .containsExactly("zoe#1");
            catalog.decisions().exclude("ada", "h1", false);
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::path)
                    .containsExactly("ada/1.jpg", "zoe#1");
            assertThat(catalog.descriptors(OTHER_MODEL))
                    .extracting(DescriptorRow::path)
                    .containsExactly("ada/1.jpg");
            assertThat(catalog.whitening(MODEL, "pooled")).isPresent();
            assertThat(catalog.knownPhotos(new ModelSelection(TestModels.finders("new"), MODEL)))
                    .as("the photo that was to be looked at again is read as a new one")
                    .extracting(KnownPhoto::path)
                    .containsExactly("ada/1.jpg", "ada/2.jpg", "cleo/1.jpg");
            assertThat(catalog.unread(new ModelSelection(TestModels.finders("new"), MODEL)))
                    .isEqualTo(1);
            catalog.present(TestModels.finders("old"));
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::path)
                    .containsExactly("cleo/1.jpg", "zoe#1");
        }
    }

    @Test
    void aCatalogueOfTheFifthVersionHasCodesAndDetailsInPlaceOfSentences() throws SQLException {
        Path file = oldCatalogue("schema-5.sql", "content-5.sql");
        try (Catalog catalog = Catalog.open(file);
                Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            assertThat(pragma(statement, "user_version")).isEqualTo("8");
            String earlier = "HEIC pictures, as iPhones take them, cannot be read here";
            assertThat(catalog.unusablePhotos())
                    .extracting(photo -> photo.problem().orElseThrow())
                    .containsExactly(
                            PhotoProblem.EARLIER.with(earlier),
                            PhotoProblem.DAMAGED.with(),
                            PhotoProblem.TOO_MANY_PIXELS.with(20000, 30000, 400),
                            PhotoProblem.NO_FACE.with());
            assertThat(catalog.unusablePhotos().get(0).problem().orElseThrow().sentence())
                    .isEqualTo(earlier);
            assertThat(catalog.photosOf("ada").get(4).problem()).isEmpty();
            assertThat(catalog.knownPhotos(catalog.chosen().orElseThrow()))
                    .as("only the photo that an older version could not read is read again")
                    .extracting(KnownPhoto::current)
                    .containsExactly(false, true, true, true, true);
            assertThat(statement
                            .executeQuery("SELECT details FROM look WHERE code = 'not_read'")
                            .getString(1))
                    .isEqualTo("[\"\\\"a\\\"\\nb\"]");
            catalog.present(finders("mediapipe", '3'));
            assertThat(catalog.unusablePhotos())
                    .extracting(photo -> photo.problem().orElseThrow().sentence())
                    .containsExactly("the file cannot be read (\"a\"\nb)");
        }
    }

    @Test
    void aCatalogueOfTheFifthVersionKeepsItsNetworksAndNothingIsReadAgain() throws SQLException {
        Path file = oldCatalogue("schema-5.sql", "content-5.sql");
        DescriptorModel both = new DescriptorModel(
                new ModelId("both", "2".repeat(64)),
                List.of(new DescriptorModel.Part(MODEL, 0.8), new DescriptorModel.Part(OTHER_MODEL, 0.2)));
        ModelSelection exact = new ModelSelection(finders("yunet", '0'), both);
        try (Catalog catalog = Catalog.open(file)) {
            ModelSelection kept = catalog.chosen().orElseThrow();
            assertThat(kept.finders().detector()).isEqualTo(new ModelId("yunet", "0".repeat(12)));
            assertThat(kept.finders().key()).isEqualTo(exact.finders().key());
            assertThat(kept.descriptor()).isEqualTo(both);
            assertThat(kept.preference()).isEqualTo(new ModelPreference("yunet", "both"));
            assertThat(catalog.earlierDescriptor()).contains(DescriptorModel.of(MODEL));
            assertThat(catalog.unread(exact))
                    .as("the photo of the yet older program")
                    .isEqualTo(1);
            assertThat(catalog.knownFace(5, exact.finders())).isPresent();
            catalog.choose(exact);
            assertThat(catalog.chosen()).as("now with whole hashes").contains(exact);
            assertThat(catalog.unread(exact)).isEqualTo(1);
            assertThat(catalog.descriptors(both))
                    .extracting(DescriptorRow::path)
                    .containsExactly("ada/5.jpg");
        }
        try (Catalog again = Catalog.open(file)) {
            assertThat(again.chosen()).contains(exact);
        }
    }

    @Test
    void aCatalogueOfTheFifthVersionWithoutAChoiceOrWithAnUnknownOneHasNone() throws SQLException {
        for (String finders : List.of("", "what no version has written")) {
            Path file = oldCatalogue("schema-5.sql", "content-5.sql");
            execute(file, "DELETE FROM setting WHERE key = 'finders'");
            if (!finders.isEmpty()) {
                execute(file, "INSERT INTO setting VALUES ('finders', '" + finders + "')");
            }
            try (Catalog catalog = Catalog.open(file)) {
                assertThat(catalog.chosen()).isEmpty();
            }
        }
    }

    @Test
    void aCatalogueOfTheSixthVersionHasItsDecisionsInTheJournal() throws SQLException {
        Path file = oldCatalogue("schema-6.sql", "content-6.sql");
        for (int round = 0; round < 2; round++) {
            try (Catalog catalog = Catalog.open(file)) {
                assertThat(catalog.decisions().journal())
                        .extracting(
                                entry -> entry.decision().kind(),
                                entry -> entry.decision().path(),
                                DecisionEntry::time)
                        .containsExactly(
                                tuple(DecisionKind.RENAME, "", Optional.empty()),
                                tuple(DecisionKind.EXCLUDE, "ada/1.jpg", Optional.empty()),
                                tuple(DecisionKind.EXCLUDE, "", Optional.empty()),
                                tuple(DecisionKind.FACE, "ada/2.jpg", Optional.empty()));
                assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Ada", "Beatrice");
                assertThat(catalog.people()).extracting(PersonSummary::excluded).containsExactly(1, 0);
                assertThat(catalog.photosOf("ada"))
                        .extracting(PhotoRow::datasetLabel)
                        .containsOnly("ada");
                assertThat(catalog.photosOf("ada").get(1).face().orElseThrow().x())
                        .isEqualTo(50);
            }
        }
        try (Catalog catalog = Catalog.open(file)) {
            catalog.decisions().undo();
            assertThat(catalog.decisions().chosenFace("ada", "h2")).isEmpty();
            catalog.decisions().redo();
            assertThat(catalog.decisions().chosenFace("ada", "h2"))
                    .contains(new DetectedFace(new FaceBox(50, 2, 3, 4), 0.5, 90));
            catalog.decisions().undo(1);
            assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Ada", "Bea");
        }
    }

    @Test
    void aCatalogueOfTheSeventhVersionKeepsItsJournalAndTakesGroups() throws SQLException {
        Path file = oldCatalogue("schema-7.sql", "content-7.sql");
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Ada");
            assertThat(catalog.decisions().journal())
                    .extracting(entry -> entry.decision().kind())
                    .containsExactly(DecisionKind.MERGE);
            catalog.decisions().group(List.of("ada"), "actors", true);
            assertThat(catalog.people().get(0).groups()).containsExactly("actors");
        }
    }

    /** The finders of a catalogue before version 6, which has only the first digits of the hashes. */
    private static Finders keptByVersion5(String name) {
        return new Finders(new ModelId(name, "a".repeat(12)), new ModelId("points", "b".repeat(12)));
    }

    private static Finders finders(String detector, char digit) {
        return new Finders(
                new ModelId(detector, String.valueOf(digit).repeat(64)), new ModelId("landmarks-68", "1".repeat(64)));
    }

    /** Each line of the resource has a code, details, and the sentence that version 5 wrote. */
    @Test
    void theSentenceOfEachReasonOfTheFifthVersionBecomesItsCodeAndDetails() throws SQLException {
        Path file = oldCatalogue("schema-5.sql", "content-5.sql");
        List<String> reasons = resource("reasons-5.txt").lines().toList();
        execute(file, "DELETE FROM look");
        for (String reason : reasons) {
            String sentence = reason.split("\\|")[2].replace("'", "''");
            execute(
                    file,
                    "INSERT INTO look VALUES (1, '" + reason.replace("'", "''") + "', 'unreadable', '" + sentence
                            + "', 2)");
        }
        Catalog.open(file).close();
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT finders, code || '|' || details FROM look")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).startsWith(rows.getString(2) + "|");
            }
        }
        assertThat(reasons).hasSize(22);
    }

    @Test
    void aReasonThatThisVersionDoesNotGiveMeansThatThePhotoIsReadAgain() throws SQLException {
        Path file = folder.resolve("of another version.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> {
                batch.present(FINDERS);
                batch.person("ada", "Ada");
                batch.photo(unreadable("ada/1.heic", PhotoProblem.HEIF.with()));
                batch.photo(unreadable("ada/2.jpg", PhotoProblem.UNKNOWN_KIND.with("JPEG")));
            });
            execute(file, "UPDATE look SET code = 'hologram' WHERE code = 'heif'");
            assertThat(catalog.knownPhotos(new ModelSelection(FINDERS, MODEL)))
                    .extracting(KnownPhoto::current)
                    .containsExactly(false, true);
            assertThat(catalog.unusablePhotos())
                    .extracting(photo -> photo.problem().orElseThrow())
                    .containsExactly(PhotoProblem.EARLIER.with("hologram"), PhotoProblem.UNKNOWN_KIND.with("JPEG"));
        }
    }

    private static AnalysedPhoto unreadable(String path, PhotoProblem.Explained problem) {
        return new AnalysedPhoto(
                "ada",
                path,
                1,
                2,
                "hash of " + path,
                PhotoStatus.UNREADABLE,
                Optional.of(problem),
                FINDERS,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of());
    }

    @Test
    void aCatalogueOfTheFourthVersionWorksAsBeforeAndKnowsThatItsPhotosWereSearchedByTheFirstSearch()
            throws SQLException {
        ModelSelection before = new ModelSelection(FINDERS, MODEL);
        try (Catalog catalog = Catalog.open(oldCatalogue("schema-4.sql", "content-4.sql"))) {
            assertThat(catalog.chosen()).contains(new ModelSelection(keptByVersion5("finders"), MODEL));
            assertThat(catalog.earlierDescriptor()).contains(before.descriptor());
            assertThat(catalog.unread(before)).isZero();
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::turned)
                    .containsExactly(0);
            assertThat(catalog.decisions().chosenFace("ada", "h1")).contains(new DetectedFace(BOX, 0.9));
            assertThat(catalog.photosOf("ada").get(0).issues()).isEmpty();
            assertThat(catalog.questionablePhotos()).isEmpty();
            assertThat(catalog.knownFace(1, FINDERS))
                    .as("another network has to search again")
                    .isEmpty();
            catalog.choose(before);
            assertThat(catalog.earlierDescriptor()).contains(before.descriptor());
            catalog.choose(new ModelSelection(FINDERS, OTHER_MODEL));
            assertThat(catalog.earlierDescriptor()).isEmpty();
        }
    }

    @Test
    void aNewSearchReplacesWhatAnOlderOneFoundAndKeepsTheDescriptorsOfAFaceThatIsTheSame() throws SQLException {
        Path file = folder.resolve("a.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> {
                batch.present(FINDERS);
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
                batch.photo(photo("ada", "ada/2.jpg", MODEL));
            });
            execute(file, "UPDATE look SET search = 1");
            execute(file, "UPDATE face SET x = x + 1 WHERE photo_id = 2");
            assertThat(catalog.knownFace(1, FINDERS)).isEmpty();
            catalog.write(batch -> {
                batch.photo(photo("ada", "ada/1.jpg", OTHER_MODEL));
                batch.photo(photo("ada", "ada/2.jpg", OTHER_MODEL));
            });
            assertThat(catalog.descriptors(OTHER_MODEL)).hasSize(2);
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::path)
                    .containsExactly("ada/1.jpg");
            assertThat(catalog.photosOf("ada")).allSatisfy(photo -> {
                assertThat(photo.face()).contains(BOX);
                assertThat(photo.bystanders()).hasSize(1);
            });
            assertThat(catalog.knownFace(1, FINDERS).orElseThrow().described())
                    .containsExactlyInAnyOrder(MODEL, OTHER_MODEL);
        }
    }

    @Test
    void aTurnedFaceAndItsDoubtsAreKept() {
        DetectedFace turned = new DetectedFace(BOX, 0.9, 90);
        DetectedFace aside = new DetectedFace(new FaceBox(50, 50, 5, 5), 0.6, 270);
        Face face = new Face(turned, new Landmarks(new float[136]), new FaceQuality(12, 0.01, 30), descriptor(MODEL));
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.write(batch -> {
                batch.present(FINDERS);
                batch.person("ada", "Ada");
                batch.photo(new AnalysedPhoto(
                        "ada",
                        "ada/1.jpg",
                        10,
                        20,
                        "h",
                        PhotoStatus.OK,
                        Optional.empty(),
                        FINDERS,
                        Optional.empty(),
                        Optional.of(face),
                        List.of(aside),
                        Set.of(QualityIssue.BYSTANDER, QualityIssue.SMALL)));
            });
            PhotoRow row = catalog.photosOf("ada").get(0);
            assertThat(row.turned()).isEqualTo(90);
            assertThat(row.bystanders()).containsExactly(aside);
            assertThat(row.issues()).containsExactly(QualityIssue.SMALL, QualityIssue.BYSTANDER);
            assertThat(catalog.people().get(0).coverTurned()).isEqualTo(90);
            assertThat(catalog.descriptors(MODEL).get(0).turned()).isEqualTo(90);
            assertThat(catalog.questionablePhotos()).containsExactly(new QuestionablePhoto("ada/1.jpg", row.issues()));
            assertThat(catalog.decisions()
                            .labelledFace("ada", "h")
                            .orElseThrow()
                            .face())
                    .isEqualTo(turned);
            catalog.decisions().choose("ada", "h", LabelledFace.chosen(turned), DescriptorModel.of(MODEL));
            assertThat(catalog.decisions().chosenFace("ada", "h")).contains(turned);
            assertThat(catalog.photosOf("ada").get(0).issues())
                    .as("the user has pointed at the face")
                    .containsExactly(QualityIssue.SMALL);
        }
    }

    @Test
    void aCompositeIsPutTogetherFromThePartsRows() {
        DescriptorModel both = DescriptorModel.composite(
                "both", List.of(new DescriptorModel.Part(MODEL, 0.8), new DescriptorModel.Part(OTHER_MODEL, 0.2)));
        ModelSelection choice = new ModelSelection(FINDERS, both);
        float[] imported = both.compose(List.of(new float[] {0, 1}, new float[] {0, 1}));
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.choose(choice);
            assertThat(catalog.chosen()).contains(choice);
            catalog.write(batch -> {
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
            assertThat(catalog.unread(new ModelSelection(FINDERS, MODEL))).isZero();
            assertThat(catalog.unread(choice)).isEqualTo(1);
            assertThat(catalog.descriptors(both)).isEmpty();
            KnownFace face = catalog.knownFace(1, FINDERS).orElseThrow();
            assertThat(face.described()).containsExactly(MODEL);
            catalog.write(batch -> batch.describe(face.id(), List.of(descriptor(OTHER_MODEL))));
            catalog.write(batch -> batch.describe(4711, List.of(descriptor(OTHER_MODEL))));
            assertThat(catalog.unread(choice)).isZero();
            catalog.importDescriptors(
                    List.of(new ImportedPerson("zoe", "Zoe", List.of(new Descriptor(both.id(), imported)))));
            assertThat(catalog.descriptors(both))
                    .extracting(DescriptorRow::values)
                    .containsExactly(
                            both.compose(List.of(
                                    descriptor(MODEL).values(),
                                    descriptor(OTHER_MODEL).values())),
                            imported);
            assertThat(catalog.decisions()
                            .choose("ada", "hash of ada/1.jpg", LabelledFace.chosen(new DetectedFace(BOX, 0.9)), both))
                    .isPresent();
        }
    }

    private static Descriptor descriptor(ModelId model) {
        return new Descriptor(model, new float[] {0.6f, 0.8f});
    }

    @Test
    void aCatalogueThatWasTakenOverHasTheTablesOfANewOne() throws SQLException {
        Path fresh = folder.resolve("fresh.catalog");
        make(fresh);
        for (Path old : List.of(
                oldCatalogue(),
                oldCatalogue("schema-4.sql", "content-4.sql"),
                oldCatalogue("schema-5.sql", "content-5.sql"),
                oldCatalogue("schema-6.sql", "content-6.sql"),
                oldCatalogue("schema-7.sql", "content-7.sql"))) {
            Catalog.open(old).close();
            assertThat(columns(old)).isEqualTo(columns(fresh)).isNotEmpty();
        }
    }

    @Test
    void cataloguesOfTheFirstTwoVersionsAreTakenOver() throws SQLException {
        for (int version : List.of(1, 2)) {
            Path file = oldCatalogue();
            try (Connection connection = connect(file);
                    Statement statement = connection.createStatement()) {
                for (String table : List.of("alias", "exclusion", "chosen_face", "whitening")) {
                    if (version == 1 || !table.equals("whitening")) {
                        statement.execute("DROP TABLE " + table);
                    }
                }
                statement.execute("PRAGMA user_version = " + version);
            }
            try (Catalog catalog = Catalog.open(file)) {
                assertThat(catalog.people()).extracting(PersonSummary::name).containsExactly("Ada", "Zoe");
                assertThat(catalog.whitening(MODEL, "pooled").isPresent()).isEqualTo(version == 2);
                catalog.decisions().exclude("ada", "h1", true);
                assertThat(catalog.people()).extracting(PersonSummary::excluded).containsExactly(1, 0);
            }
        }
    }

    @Test
    void importedDescriptorsOfAPersonMayComeInAnyOrderAndReplaceEarlierOnes() {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            Descriptor one = new Descriptor(MODEL, new float[] {1, 0});
            Descriptor other = new Descriptor(MODEL, new float[] {0, 1});
            catalog.importDescriptors(List.of(
                    new ImportedPerson("ada", "Ada", List.of(one, one, one)),
                    new ImportedPerson("bea", "Bea", List.of(other))));
            catalog.decisions().merge(List.of("bea"), "ada", Optional.empty());
            catalog.importDescriptors(into -> {
                into.add("bea", "Bea", one);
                into.add("ada", "Ada L.", other);
                for (int i = 0; i < 600; i++) { // more than are written in one batch
                    into.add("bea", "Bea", one);
                }
                assertThat(into.people()).isEqualTo(2);
                assertThat(into.descriptors()).isEqualTo(602);
            });
            assertThat(catalog.descriptors(MODEL))
                    .hasSize(602)
                    .allMatch(row -> row.label().equals("ada"));
            assertThat(catalog.descriptors(MODEL))
                    .filteredOn(row -> row.path().startsWith("ada"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values()).containsExactly(0, 1));
            assertThat(catalog.photosLabelled("bea")).hasSize(601);
        }
    }

    @Test
    void aWhiteningIsKept() {
        WhiteningRow row = new WhiteningRow(
                "pooled", "c", "WITHIN", 3, 0.5, true, 7, Double.POSITIVE_INFINITY, 20, new double[] {1.5});
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.keep(MODEL, row);
            assertThat(catalog.whitening(MODEL, "pooled"))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(row);
            assertThat(catalog.whitening(MODEL, "diagonal")).isEmpty();
        }
    }

    @Test
    void whatSeveralFindersSawStandsSideBySideAndThePresentOnesAreShown() {
        Path file = folder.resolve("a.catalog");
        ModelSelection first = new ModelSelection(FINDERS, MODEL);
        ModelSelection second = new ModelSelection(OTHERS, MODEL);
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.chosen()).isEmpty();
            catalog.choose(first);
            catalog.write(batch -> {
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
                batch.photo(photo("ada", "ada/2.jpg", MODEL));
                batch.photo(photo("ada", "ada/1.jpg", MODEL, OTHERS));
            });
            assertThat(catalog.totals()).isEqualTo(new Totals(1, 2, 2));
            assertThat(List.of(catalog.unread(first), catalog.unread(second))).containsExactly(0, 1);
            catalog.choose(second);
            assertThat(catalog.totals()).isEqualTo(new Totals(1, 1, 1));
            assertThat(catalog.descriptors(MODEL)).hasSize(1);
            catalog.present(FINDERS);
            assertThat(catalog.descriptors(MODEL)).hasSize(2);
            assertThat(catalog.unread(new ModelSelection(FINDERS, OTHER_MODEL))).isEqualTo(2);
        }
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.chosen())
                    .as("what is shown is not what was chosen")
                    .contains(second);
            assertThat(catalog.photosOf("ada")).hasSize(2);
            long id = catalog.photosOf("ada").get(0).id();
            catalog.write(batch -> batch.remove(id));
            catalog.present(OTHERS);
            assertThat(catalog.totals()).isEqualTo(new Totals(0, 0, 0));
        }
    }

    @Test
    void aPhotoWithOtherContentIsForgottenByAllFinders() {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.write(batch -> {
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL, OTHERS));
                batch.photo(new AnalysedPhoto(
                        "ada",
                        "ada/1.jpg",
                        1,
                        2,
                        "another hash",
                        PhotoStatus.NO_FACE,
                        Optional.of(PhotoProblem.NO_FACE.with()),
                        FINDERS,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Set.of()));
            });
            catalog.present(OTHERS);
            assertThat(catalog.totals()).isEqualTo(new Totals(0, 0, 0));
            catalog.present(FINDERS);
            assertThat(catalog.photosOf("ada")).extracting(PhotoRow::status).containsExactly(PhotoStatus.NO_FACE);
        }
    }

    @Test
    void aBatchThatFailsLeavesNothing() {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            assertThatThrownBy(() -> catalog.write(batch -> {
                        batch.person("ada", "Ada");
                        batch.photo(photo("ada", "ada/1.jpg", MODEL));
                        throw new IllegalStateException("power cut");
                    }))
                    .hasMessage("power cut");
            assertThat(catalog.people()).isEmpty();
            assertThat(catalog.totals()).isEqualTo(new Totals(0, 0, 0));
        }
    }

    @Test
    void aBatchThatWasNotCommittedIsGoneAfterACrash() throws IOException {
        Path file = folder.resolve("a.catalog");
        Path copy = folder.resolve("copy.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> {
                batch.present(FINDERS);
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
            catalog.write(batch -> {
                batch.photo(photo("ada", "ada/2.jpg", MODEL));
                copyAsIfTheMachineStopped(file, copy);
            });
        }
        try (Catalog crashed = Catalog.openExisting(copy)) {
            assertThat(crashed.photosOf("ada")).extracting(PhotoRow::path).containsExactly("ada/1.jpg");
        }
    }

    @Test
    void aCatalogueThatAnotherProgramWritesToIsToldAndStaysUsable() throws SQLException {
        Path file = folder.resolve("a.catalog");
        try (Catalog catalog = Catalog.open(file);
                Connection other = connect(file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> catalog.write(batch -> batch.person("ada", "Ada")))
                    .isInstanceOf(CatalogException.class)
                    .hasMessageContaining("a.catalog")
                    .hasMessageContaining("locked");
            statement.execute("ROLLBACK");
            catalog.write(batch -> {
                batch.present(FINDERS);
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
            assertThat(catalog.people()).hasSize(1);
        }
    }

    @Test
    void removingAPhotoRemovesItsFacesAndItsLonelyPerson() {
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.write(batch -> {
                batch.present(FINDERS);
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
            long id = catalog.photosOf("ada").get(0).id();
            catalog.write(batch -> {
                batch.remove(id);
                batch.removePeopleWithoutPhotos();
            });
            assertThat(catalog.totals()).isEqualTo(new Totals(0, 0, 0));
            assertThat(catalog.descriptors(MODEL)).isEmpty();
        }
    }

    @Test
    void descriptorsAreInTheOrderOfNamesWhateverOrderTheyWereStoredIn() throws SQLException {
        Path file = folder.resolve("a.catalog");
        Descriptor descriptor = new Descriptor(MODEL, new float[] {1, 0});
        try (Catalog catalog = Catalog.open(file)) {
            catalog.importDescriptors(List.of(
                    new ImportedPerson("b", "Zoe", List.of(descriptor, descriptor)),
                    new ImportedPerson("d", "Ada", List.of(descriptor)),
                    new ImportedPerson("c", "Ada", List.of(descriptor, descriptor)),
                    new ImportedPerson("a", "Ida", List.of(descriptor))));
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::path)
                    .containsExactly("c#1", "c#2", "d#1", "a#1", "b#1", "b#2");
            catalog.decisions().rename("a", Optional.of("Zuma"));
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::path)
                    .containsExactly("c#1", "c#2", "d#1", "b#1", "b#2", "a#1");
        }
        execute(file, "DELETE FROM person WHERE label = 'd'"); // without foreign keys, so that the photo stays
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.descriptors(MODEL))
                    .extracting(DescriptorRow::label)
                    .containsExactly("c", "c", "b", "b", "a");
        }
    }

    @Test
    void importedDescriptorsReplaceEarlierImportedOnes() {
        Descriptor a = new Descriptor(MODEL, new float[] {1, 0});
        Descriptor b = new Descriptor(MODEL, new float[] {0, 1});
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            catalog.importDescriptors(List.of(new ImportedPerson("ada", "Ada", List.of(a, b))));
            catalog.importDescriptors(List.of(new ImportedPerson("ada", "Ada S.", List.of(b))));
            assertThat(catalog.descriptors(MODEL)).singleElement().satisfies(row -> {
                assertThat(row.name()).isEqualTo("Ada S.");
                assertThat(row.path()).isEqualTo("ada#1");
                assertThat(row.face()).isEmpty();
            });
            assertThat(catalog.knownPhotos(new ModelSelection(FINDERS, MODEL))).isEmpty();
            assertThat(catalog.people().get(0).usable()).isEqualTo(1);
        }
    }

    @Test
    void filesThatAreNoCatalogueAreRefusedAndLeftAsTheyAre() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("text.catalog"), "This is a letter, not a database. ".repeat(50));
        assertRefused(text, "text.catalog");
        assertThat(text).content().startsWith("This is a letter");
        Path foreign = folder.resolve("foreign.catalog");
        execute(foreign, "CREATE TABLE photos (id INTEGER)");
        assertRefused(foreign, "another program");
        Path newer = folder.resolve("newer.catalog");
        make(newer);
        execute(newer, "PRAGMA user_version = 99");
        assertRefused(newer, "newer Lookalike (format 99");
        assertRefused(folder, folder.toString());
        assertThatThrownBy(() -> Catalog.openExisting(folder.resolve("none.catalog")))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("no such catalogue");
    }

    private static void make(Path file) {
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> batch.person("ada", "Ada"));
        }
    }

    private static void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> Catalog.open(file).close())
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(words);
    }

    /** Copies the catalogue and its write-ahead log as they are on the disk while a transaction is open. */
    private static void copyAsIfTheMachineStopped(Path file, Path copy) {
        try {
            Files.copy(file, copy);
            Files.copy(
                    file.resolveSibling(file.getFileName() + "-wal"), copy.resolveSibling(copy.getFileName() + "-wal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnalysedPhoto photo(String label, String path, ModelId model) {
        return photo(label, path, model, FINDERS);
    }

    private static AnalysedPhoto photo(String label, String path, ModelId model, Finders finders) {
        Face face = new Face(
                new DetectedFace(BOX, 0.9),
                new Landmarks(new float[136]),
                new FaceQuality(12, 0.005, 100),
                new Descriptor(model, new float[] {0.6f, 0.8f}));
        return new AnalysedPhoto(
                label,
                path,
                10,
                20,
                "hash of " + path,
                PhotoStatus.OK,
                Optional.empty(),
                finders,
                Optional.empty(),
                Optional.of(face),
                List.of(new DetectedFace(new FaceBox(50, 50, 5, 5), 0.6)),
                Set.of());
    }

    /** A catalogue of version 3, as the program wrote it then. */
    private Path oldCatalogue() throws SQLException {
        return oldCatalogue("schema-3.sql", "content-3.sql");
    }

    private Path oldCatalogue(String... scripts) throws SQLException {
        Path file = folder.resolve("old" + System.nanoTime() + ".catalog");
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            for (String name : scripts) {
                for (String command :
                        resource(name).replaceAll("(?m)^--.*$", "").split(";\\s*\\n")) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
            }
        }
        return file;
    }

    private static String resource(String name) {
        try (InputStream in = CatalogTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> columns(Path file) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT schema.type || ' ' || schema.name || ' ' || coalesce(info.name, '')"
                                + " FROM sqlite_schema AS schema LEFT JOIN pragma_table_info(schema.name) AS info")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String pragma(Statement statement, String name) throws SQLException {
        return statement.executeQuery("PRAGMA " + name).getString(1);
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
