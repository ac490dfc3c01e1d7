package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lookalike.catalog.CatalogException.Reason;
import lookalike.platform.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests databases that are not catalogues, or contain more than a catalogue: each is refused, and neither it nor the files beside it are
 * changed.
 */
class HostileCatalogTest {

    private static final String ENDLESS =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "TRUNCATE", "PERSIST", "WAL"})
    void anotherProgramsDatabaseStaysAsItIs(String journal) throws Exception {
        Path file = folder.resolve("foreign.catalog");
        execute(
                file,
                "PRAGMA journal_mode = " + journal,
                "CREATE TABLE mail (id INTEGER)",
                "INSERT INTO mail VALUES (1)");
        assertRefused(file, Reason.FOREIGN);
    }

    @Test
    void anotherProgramsMarkOnAnEmptyDatabaseIsEnough() throws Exception {
        Path file = folder.resolve("foreign.catalog");
        execute(file, "PRAGMA application_id = 7");
        assertRefused(file, Reason.FOREIGN);
    }

    @Test
    void aDatabaseThatAnotherProgramHasOpenStaysAsItIs() throws Exception {
        Path file = folder.resolve("foreign.catalog");
        try (Connection other = connect(file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE mail (id INTEGER)");
            assertRefused(file, Reason.FOREIGN);
            statement.execute("INSERT INTO mail VALUES (1)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-shm", ""})
    void aDatabaseWhoseProgramWasKilledStaysAsItIs(String index) throws Exception {
        Path file = folder.resolve("a/foreign.catalog");
        Path killed = folder.resolve("b/foreign.catalog");
        Files.createDirectories(file.getParent());
        Files.createDirectories(killed.getParent());
        try (Connection other = connect(file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE mail (id INTEGER)");
            for (String ending : new String[] {"", "-wal", index}) {
                Files.copy(
                        CatalogInspection.beside(file, ending),
                        CatalogInspection.beside(killed, ending),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertRefused(killed, Reason.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER UPDATE ON setting BEGIN DELETE FROM person; END",
                "CREATE TABLE more (id INTEGER)",
                "CREATE VIEW more AS SELECT 1",
                "DROP VIEW present_photo; CREATE VIEW present_photo AS " + ENDLESS,
                "ALTER TABLE person RENAME TO somebody; CREATE VIEW person AS " + ENDLESS,
                "ALTER TABLE person ADD COLUMN more TEXT",
                "ALTER TABLE person ADD COLUMN more TEXT AS (hex(zeroblob(100000000)))",
                "ALTER TABLE alias ADD COLUMN more TEXT CHECK (length(zeroblob(100000000)) > 0)",
                "CREATE INDEX more ON person (name)",
                "DROP INDEX face_photo; CREATE INDEX face_photo ON face (abs(x))",
                "DROP TABLE alias; CREATE VIRTUAL TABLE alias USING fts5 (label, name)",
                "DROP TABLE fine",
            })
    @Timeout(20)
    void aCatalogueThatHoldsOtherThingsIsRefusedBeforeTheyAreUsed(String planted) throws Exception {
        Path file = folder.resolve("hostile.catalog");
        make(file);
        for (String statement : planted.split("; (?=CREATE)")) {
            execute(file, statement);
        }
        assertRefused(file, Reason.ALTERED);
    }

    @Test
    void aCatalogueOfAnOlderFormatWithATriggerIsRefusedBeforeItIsMigrated() throws Exception {
        Path file = old(5);
        execute(file, "CREATE TRIGGER t AFTER UPDATE ON look BEGIN DELETE FROM person; END");
        assertRefused(file, Reason.ALTERED);
    }

    @Test
    @Timeout(20)
    void aViewOfAnOlderFormatIsReplacedAndNotAsked() throws Exception {
        Path file = old(5);
        execute(file, "DROP VIEW present_photo", "CREATE VIEW present_photo AS " + ENDLESS);
        try (Catalog catalog = Catalog.open(file)) {
            assertThat(catalog.photos()).isEmpty();
        }
    }

    @Test
    void aNewerCatalogueStaysAsItIs() throws Exception {
        Path file = folder.resolve("newer.catalog");
        make(file);
        execute(file, "CREATE TABLE what_is_new (id INTEGER)", "PRAGMA user_version = 99");
        assertRefused(file, Reason.NEWER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void everyOlderFormatOpensAndIsThePresentOneThen(int version) throws Exception {
        Path file = old(version);
        execute(file, "INSERT INTO person VALUES (1, 'ada', 'Ada')", "ANALYZE");
        for (int round = 0; round < 2; round++) {
            try (Catalog catalog = Catalog.open(file)) {
                assertThat(catalog.knownPeople()).isEqualTo(1);
            }
        }
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(Schema.VERSION);
        }
    }

    private static void make(Path file) {
        try (Catalog catalog = Catalog.open(file)) {
            catalog.write(batch -> batch.person("ada", "Ada"));
        }
    }

    private void assertRefused(Path file, Reason reason) throws IOException {
        Map<String, String> before = contents(file.getParent());
        assertThatThrownBy(() -> Catalog.open(file).close())
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(contents(file.getParent())).isEqualTo(before);
    }

    /** The files of a folder with their hashes, without that of a log's index, which does not count as content. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                boolean index = file.toString().endsWith("-shm");
                contents.put(file.getFileName().toString(), index ? "" : Sha256.of(file));
            }
        }
        return contents;
    }

    private Path old(int version) throws IOException, SQLException {
        Path file = folder.resolve("format-" + version + ".catalog");
        try (InputStream in = HostileCatalogTest.class.getResourceAsStream("schema-" + version + ".sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            execute(
                    file,
                    Stream.of(text.split(";\\s*\\n")).filter(s -> !s.isBlank()).toArray(String[]::new));
        }
        return file;
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
