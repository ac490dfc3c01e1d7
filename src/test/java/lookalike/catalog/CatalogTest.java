package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.Landmarks;
import lookalike.model.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    private static final ModelId MODEL = new ModelId("m", "0".repeat(64));
    private static final ModelId OTHER = new ModelId("m", "1".repeat(64));
    private static final FaceBox BOX = new FaceBox(1, 2, 3, 4);

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAfterReopening() {
        Path file = folder.resolve("sub/a.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> {
                batch.dataset(Path.of("/photos"));
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
        }
        try (Catalog catalog = Catalog.openExisting(file)) {
            assertThat(catalog.dataset()).contains(Path.of("/photos"));
            assertThat(catalog.people())
                    .containsExactly(new PersonSummary(
                            "ada", "Ada", "Ada", 1, 1, 0, Optional.of("ada/1.jpg"), Optional.of(BOX)));
            assertThat(catalog.photosOf("ada")).singleElement().satisfies(row -> {
                assertThat(row.status()).isEqualTo(PhotoStatus.OK);
                assertThat(row.face()).contains(BOX);
            });
            assertThat(catalog.descriptors(MODEL))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values()).containsExactly(0.6f, 0.8f));
            assertThat(catalog.descriptors(OTHER)).isEmpty();
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
            assertThat(pragma(statement, "user_version")).isEqualTo("3");
            assertThat(pragma(statement, "application_id")).isEqualTo("1282371435");
            assertThat(statement
                            .executeQuery("SELECT count(*) FROM pragma_foreign_key_list('face')")
                            .getInt(1))
                    .isEqualTo(1);
        }
    }

    @Test
    void aCatalogueOfTheFirstVersionIsTakenOverWithAllThatIsInIt() throws SQLException {
        Path file = folder.resolve("a.catalog");
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> {
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
        }
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE whitening");
            dropDecisions(statement);
            statement.execute("PRAGMA user_version = 1");
        }
        try (Catalog catalog = Catalog.open(file);
                Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            assertThat(pragma(statement, "user_version")).isEqualTo("3");
            assertThat(catalog.totals()).isEqualTo(new Totals(1, 1, 1));
            WhiteningRow row = new WhiteningRow(
                    "pooled",
                    "c",
                    "WITHIN",
                    3,
                    0.5,
                    true,
                    7,
                    Double.POSITIVE_INFINITY,
                    20,
                    new double[] {1.5},
                    new float[] {2});
            catalog.keep(MODEL, row);
            assertThat(catalog.whitening(MODEL, "pooled"))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(row);
            assertThat(catalog.whitening(MODEL, "diagonal")).isEmpty();
        }
    }

    @Test
    void aCatalogueOfTheSecondVersionKeepsItsWhiteningsAndTakesDecisions() throws SQLException {
        Path file = folder.resolve("a.catalog");
        WhiteningRow row =
                new WhiteningRow("pooled", "c", "WITHIN", 3, 0.5, true, 7, 5, 20, new double[] {1.5}, new float[] {2});
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> {
                batch.person("ada", "Ada");
                batch.photo(photo("ada", "ada/1.jpg", MODEL));
            });
            catalog.keep(MODEL, row);
        }
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            dropDecisions(statement);
            statement.execute("PRAGMA user_version = 2");
        }
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.whitening(MODEL, "pooled"))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(row);
            catalog.decisions().rename("ada", Optional.of("Ada S."));
            catalog.decisions().exclude("ada", "hash of ada/1.jpg", true);
            assertThat(catalog.people()).singleElement().satisfies(ada -> {
                assertThat(ada.name()).isEqualTo("Ada S.");
                assertThat(ada.excluded()).isEqualTo(1);
            });
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
            assertThat(catalog.knownPhotos(MODEL)).isEmpty();
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
        Catalog.open(newer).close();
        execute(newer, "PRAGMA user_version = 99");
        assertRefused(newer, "newer Lookalike (format 99");
        assertRefused(folder, folder.toString());
        assertThatThrownBy(() -> Catalog.openExisting(folder.resolve("none.catalog")))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("no such catalogue");
    }

    private static void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> Catalog.open(file).close())
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(words);
    }

    /** What is on the disk while a transaction is open: the file and its write-ahead log. */
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
        Face face =
                new Face(BOX, 0.9, new Landmarks(new float[136]), 12, new Descriptor(model, new float[] {0.6f, 0.8f}));
        return new AnalysedPhoto(
                label,
                path,
                10,
                20,
                "hash of " + path,
                PhotoStatus.OK,
                "",
                "finders",
                Optional.empty(),
                Optional.of(face),
                List.of(new DetectedFace(new FaceBox(50, 50, 5, 5), 0.6)));
    }

    private static void dropDecisions(Statement statement) throws SQLException {
        for (String table : List.of("alias", "exclusion", "chosen_face")) {
            statement.execute("DROP TABLE " + table);
        }
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
