package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.catalog.CatalogException.Reason;
import lookalike.face.Descriptor;
import lookalike.model.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests catalogues with damaged pages, cut ends and lost logs: their readable data goes to a new catalogue, and the old one is kept. */
class SalvageTest {

    private static final ModelId MODEL = new ModelId("m", "0".repeat(64));
    private static final int PEOPLE = 200;
    private static final int FACES = 5;
    private static final int PAGE = 4096;
    private static final int LEAF_OF_TABLE = 13;
    private static final int LEAF_OF_INDEX = 10;

    private static byte[] built;

    @TempDir
    private Path folder;

    private final List<CatalogException> told = new ArrayList<>();

    @Test
    void aSoundCatalogueIsOpenedAsItIs() throws IOException {
        Path file = catalogue();
        byte[] before = Files.readAllBytes(file);
        Catalog.openOrSalvage(file, told::add).close();
        assertThat(told).isEmpty();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void ofAFileCutByOneByteAllButTheLastPageIsThere() throws IOException {
        Path file = catalogue();
        List<String> whole = rows(file);
        byte[] bytes = Files.readAllBytes(file);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        Files.write(file, cut);
        List<String> left = salvaged(file);
        assertThat(whole).as("no number is another one").containsAll(left);
        assertThat(left.size()).isBetween(whole.size() - 10, whole.size());
        assertThat(told).singleElement().satisfies(e -> {
            assertThat(e.reason()).isEqualTo(Reason.SALVAGED);
            assertThat(Files.readAllBytes(Path.of(e.details().get(1))))
                    .as("the damaged one is kept")
                    .isEqualTo(cut);
        });
        told.clear();
        assertThat(salvaged(file)).isEqualTo(left);
        assertThat(told).as("it is sound now").isEmpty();
    }

    @Test
    void ofAFileWithDamagedLeavesEverythingElseIsThere() throws IOException {
        Random random = new Random(22);
        for (int round = 0; round < 5; round++) {
            Path file = catalogue();
            List<String> whole = rows(file);
            damage(file, random, true);
            List<String> left = salvaged(file);
            assertThat(whole).as("nothing is made up in round %d", round).containsAll(left);
            assertThat(left.size())
                    .as("round %d: a page has less than 300 rows", round)
                    .isGreaterThanOrEqualTo(whole.size() - 300);
            assertThat(integrity(file)).isEqualTo("ok");
        }
        assertThat(told).hasSize(5);
    }

    @Test
    void ofAFileWithAnyDamagedPageNothingIsMadeUp() throws IOException {
        Random random = new Random(23);
        for (int round = 0; round < 5; round++) {
            Path file = catalogue();
            List<String> whole = rows(file);
            damage(file, random, false);
            assertThat(whole).containsAll(salvaged(file));
            assertThat(integrity(file)).isEqualTo("ok");
        }
    }

    /** Fills a random page with rubbish, but never one that describes the tables. */
    private static void damage(Path file, Random random, boolean onlyLeaf) throws IOException {
        int pages = (int) (Files.size(file) / PAGE);
        try (RandomAccessFile write = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] page = new byte[PAGE];
            long place;
            do {
                place = (long) PAGE * (1 + random.nextInt(pages - 1));
                write.seek(place);
                write.readFully(page);
            } while (isOfSchema(page) || onlyLeaf && page[0] != LEAF_OF_TABLE && page[0] != LEAF_OF_INDEX);
            byte[] rubbish = new byte[PAGE];
            random.nextBytes(rubbish);
            write.seek(place);
            write.write(rubbish);
        }
    }

    private static boolean isOfSchema(byte[] page) {
        return new String(page, StandardCharsets.ISO_8859_1).contains("CREATE ");
    }

    @Test
    void aCutInTheMiddleLeavesWhatIsBeforeIt() throws IOException {
        Path file = catalogue();
        List<String> whole = rows(file);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) (Files.size(file) * 3 / 4)));
        assertThat(whole).containsAll(salvaged(file));
        assertThat(integrity(file)).isEqualTo("ok");
    }

    @Test
    void decisionsComeBackWithTheirEffects() throws Exception {
        Path file = catalogue();
        try (Catalog catalog = Catalog.open(file)) {
            catalog.decisions().rename("p7", Optional.of("Seven"));
            catalog.decisions().rename("p8", Optional.of("Eight"));
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = ON");
            statement.execute("DELETE FROM alias WHERE label = 'p7'"); // as if its page were lost
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
        try (Catalog catalog = Catalog.openOrSalvage(file, told::add)) {
            assertThat(catalog.people()).extracting(PersonSummary::name).contains("Seven", "Eight");
            assertThat(catalog.decisions().journal()).hasSize(2);
        }
    }

    @Test
    void theLogOfAKilledProgramIsReadAndKept() throws Exception {
        Path source = folder.resolve("source.catalog");
        Path file = killed(source);
        assertThat(salvaged(file)).isEqualTo(rows(source));
    }

    /** A catalogue without its last byte, with all rows in its log. */
    private Path killed(Path source) throws IOException {
        Path file = folder.resolve("killed/a.catalog");
        Files.createDirectories(file.getParent());
        try (Catalog catalog = Catalog.open(source)) {
            fill(catalog);
            for (String ending : List.of("", "-wal")) {
                Files.copy(CatalogInspection.beside(source, ending), CatalogInspection.beside(file, ending));
            }
        }
        try (RandomAccessFile write = new RandomAccessFile(file.toFile(), "rw")) {
            write.setLength(Math.max(100, write.length() - 1));
        }
        return file;
    }

    @Test
    void anOlderFormatIsSalvagedAndMigrated() throws Exception {
        Path file = folder.resolve("old.catalog");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String script : List.of("schema-5.sql", "content-5.sql")) {
                String text = new String(
                        SalvageTest.class.getResourceAsStream(script).readAllBytes(), StandardCharsets.UTF_8);
                for (String command : text.replaceAll("(?m)^--.*$", "").split(";\\s*\\n")) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
            }
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
        try (Catalog catalog = Catalog.openOrSalvage(file, told::add)) {
            assertThat(catalog.chosen()).isPresent();
            assertThat(catalog.photosOf("ada")).hasSize(5);
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void whatIsNoCatalogueIsLeftAlone() throws Exception {
        Path text = Files.writeString(folder.resolve("a letter"), "This is a letter, not a database. ".repeat(50));
        assertThatThrownBy(() -> Catalog.openOrSalvage(text, told::add)).isInstanceOf(CatalogException.class);
        assertThat(text).content().startsWith("This is a letter");
        Path foreign = folder.resolve("mail");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mail (id INTEGER)");
        }
        byte[] cut = Arrays.copyOf(Files.readAllBytes(foreign), (int) Files.size(foreign) - 1);
        Files.write(foreign, cut);
        assertThatThrownBy(() -> Catalog.openOrSalvage(foreign, told::add))
                .isInstanceOfSatisfying(
                        CatalogException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FOREIGN));
        assertThat(Files.readAllBytes(foreign)).isEqualTo(cut);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(text, foreign);
        }
    }

    private Path catalogue() {
        try {
            if (built == null) {
                Path first = folder.resolve("first.catalog");
                try (Catalog catalog = Catalog.open(first)) {
                    fill(catalog);
                }
                built = Files.readAllBytes(first);
            }
            return Files.write(folder.resolve("a" + System.nanoTime() + ".catalog"), built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Catalog catalog) {
        Random random = new Random(1);
        catalog.importDescriptors(IntStream.range(0, PEOPLE)
                .mapToObj(person -> new ImportedPerson(
                        "p" + person,
                        "p" + person,
                        IntStream.range(0, FACES)
                                .mapToObj(face -> descriptor(random))
                                .toList()))
                .toList());
    }

    private static Descriptor descriptor(Random random) {
        float[] values = new float[128];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Descriptor.unit(MODEL, values);
    }

    private List<String> salvaged(Path file) {
        try (Catalog catalog = Catalog.openOrSalvage(file, told::add)) {
            return rows(catalog);
        }
    }

    private static List<String> rows(Path file) {
        try (Catalog catalog = Catalog.open(file)) {
            return rows(catalog);
        }
    }

    private static List<String> rows(Catalog catalog) {
        return catalog.descriptors(MODEL).stream()
                .map(row -> row.label() + " " + row.name() + " " + row.path() + " " + Arrays.hashCode(row.values()))
                .toList();
    }

    private static String integrity(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("PRAGMA integrity_check").getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
