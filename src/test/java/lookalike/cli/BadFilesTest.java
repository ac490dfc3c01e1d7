package lookalike.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lookalike.platform.archive.PackedPhotos;
import lookalike.platform.files.Sha256;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.SampleCatalog;
import lookalike.shared.Trust;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests every kind of file that a command reads, corrupted in every way: the exit code shows the kind of failure, standard error has one
 * sentence that names the file, the file is unchanged, and nothing is left beside it.
 */
class BadFilesTest {

    private static final AppFolders FOLDERS = AppFolders.current();

    private static final long SEED = 22;

    private static final String TRIGGER = "CREATE TRIGGER evil AFTER INSERT ON photo BEGIN DELETE FROM person; END";

    @TempDir
    private static Path folder;

    private static Path good;

    /** A kind of file. */
    private enum Kind {
        CATALOGUE("people.catalog", ExitCode.CATALOG, "export --catalog FILE --labels L --descriptors D"),
        CATALOGUE_TO_MATCH("people.catalog", ExitCode.CATALOG, "match PHOTO --catalog FILE"),
        CATALOGUE_TO_INDEX("people.catalog", ExitCode.CATALOG, "index GOOD_DATASET --catalog FILE"),
        CATALOGUE_OF_DECISIONS("people.catalog", ExitCode.CATALOG, "decisions list --catalog FILE"),
        LABELS("labels.csv", ExitCode.INPUT, "import --catalog NEW --labels FILE --descriptors GOOD_DESCRIPTORS"),
        DESCRIPTORS("descriptors.csv", ExitCode.INPUT, "import --catalog NEW --labels GOOD_LABELS --descriptors FILE"),
        NUMPY("descriptors.npy", ExitCode.INPUT, "import --catalog NEW --labels GOOD_ROWS --descriptors FILE"),
        DECISIONS("decisions.csv", ExitCode.INPUT, "decisions import FILE --catalog GOOD_CATALOGUE"),
        PAIRS("pairs.txt", ExitCode.INPUT, "evaluate-pairs --pairs FILE --images CAST"),
        MANIFEST("manifest.csv", ExitCode.INPUT, "index FOLDER --catalog NEW"),
        ZIP("people.zip", ExitCode.INPUT, "index FILE --unpack --catalog NEW"),
        TAR("people.tgz", ExitCode.INPUT, "index FILE --unpack --catalog NEW"),
        CARD("own.json", ExitCode.MODEL, "models install NETWORK --card FILE"),
        NETWORK("own.onnx", ExitCode.MODEL, "models install FILE --card GOOD_CARD"),
        PHOTO("photo.jpg", ExitCode.INPUT, "describe FILE");

        private final String file;
        private final int code;
        private final String command;

        Kind(String file, int code, String command) {
            this.file = file;
            this.code = code;
            this.command = command;
        }
    }

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void makeGoodFiles() throws IOException {
        good = Files.createDirectories(folder.resolve("good"));
        SampleCatalog.copyTo(good.resolve("people.catalog"));
        for (String ending : List.of("csv", "npy")) {
            Run run = run(List.of(
                    "export",
                    "--catalog",
                    good.resolve("people.catalog").toString(),
                    "--labels",
                    good.resolve(ending.equals("csv") ? "labels.csv" : "rows.csv")
                            .toString(),
                    "--descriptors",
                    good.resolve("descriptors." + ending).toString()));
            assertThat(run.code).as(run.err).isZero();
        }
        Files.writeString(good.resolve("decisions.csv"), "kind,label,photo,target,name\nrename,Ada Sterling,,,Ada\n");
        Files.writeString(good.resolve("pairs.txt"), "1\t1\nAda_Sterling\t1\t2\nAda_Sterling\t1\tIda\t1\n");
        Files.writeString(good.resolve("manifest.csv"), "path,label\nphoto.jpg,Ada\n");
        Files.copy(probe(), good.resolve("photo.jpg"));
        Files.copy(
                probe(),
                Files.createDirectories(good.resolve("dataset").resolve("Ada Sterling"))
                        .resolve("1.jpg"));
        byte[] photo = Files.readAllBytes(probe());
        Files.write(
                good.resolve("people.zip"),
                new PackedPhotos().file("Ada/1.jpg", photo).zip());
        Files.write(
                good.resolve("people.tgz"),
                new PackedPhotos().file("Ada/1.jpg", photo).tarGz());
        Path models = FOLDERS.ownModels();
        Files.copy(models.resolve("face_full_range.onnx"), good.resolve("own.onnx"));
        try (Stream<Path> files = Files.list(models)) {
            Path card = files.filter(file -> file.toString().endsWith("face_full_range.json"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(card, good.resolve("own.json"));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfFileEmptyAndCut() throws IOException {
        Set<Kind> quick = EnumSet.complementOf(EnumSet.of(Kind.CATALOGUE_TO_INDEX));
        return tests(quick, Set.of("empty", "cut")::contains);
    }

    @Trust
    @TestFactory
    Stream<DynamicTest> everyKindOfFileSpoiltInEveryWay() throws IOException {
        return tests(EnumSet.allOf(Kind.class), name -> true);
    }

    /** If a command cannot begin a catalogue, there is no file, and an empty file in its place stays empty. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "index EMPTY_FOLDER --catalog NEW",
                "index NO_FOLDER --catalog NEW",
                "index EMPTY --unpack --catalog NEW",
                "index GOOD_DATASET --detector none --catalog NEW",
                "import --catalog NEW --labels EMPTY --descriptors EMPTY",
                "import --catalog NEW --labels NO_FOLDER --descriptors NO_FOLDER",
                "import --catalog NEW --labels GOOD_LABELS --descriptors EMPTY",
            })
    void whatCannotBeBegunLeavesNoCatalogue(String command) throws IOException {
        Path place = Files.createTempDirectory(folder, "unbegun");
        Path file = Files.createFile(place.resolve("empty.zip"));
        for (boolean there : new boolean[] {false, true}) {
            if (there) {
                Files.createFile(created(place));
            }
            Run run = run(command(command, file));
            assertThat(run.code).as(run.err).isIn(ExitCode.INPUT, ExitCode.MODEL);
            assertThat(contents(place)).containsOnlyKeys("empty.zip");
            if (there) {
                assertThat(created(place)).isEmptyFile();
            } else {
                assertThat(created(place)).doesNotExist();
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).noneMatch(each -> each.toString().matches(".*-(wal|shm|journal)"));
            }
        }
    }

    private static Stream<DynamicTest> tests(Set<Kind> kinds, Predicate<String> ways) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Kind kind : kinds) {
            spoilt(kind, Files.readAllBytes(good.resolve(kind.file))).forEach((name, content) -> {
                if (ways.test(name)) {
                    tests.add(DynamicTest.dynamicTest(kind + " " + name, () -> check(kind, name, content)));
                }
            });
        }
        return tests.stream();
    }

    /** Corrupted files of a kind: empty, of another kind, cut off, with changed bytes, and with faults specific to the kind. */
    private static Map<String, byte[]> spoilt(Kind kind, byte[] content) throws IOException {
        Map<String, byte[]> spoilt = new LinkedHashMap<>();
        byte[] random = new byte[4096];
        new Random(SEED).nextBytes(random);
        spoilt.put("empty", new byte[0]);
        spoilt.put("a page of the web", bytes("<!DOCTYPE html>\n<html><body>404, not found</body></html>\n"));
        spoilt.put("random bytes", random);
        spoilt.put("zeros", new byte[4096]);
        spoilt.put("cut", Arrays.copyOf(content, content.length / 3));
        switch (kind) {
            case CATALOGUE, CATALOGUE_TO_MATCH, CATALOGUE_TO_INDEX, CATALOGUE_OF_DECISIONS -> {
                spoilt.put("another program's", database("CREATE TABLE note (text)"));
                spoilt.put("a newer format", altered(content, "PRAGMA user_version = 999"));
                spoilt.put("with a trigger", altered(content, TRIGGER));
            }
            case LABELS -> spoilt.put("an open quote", bytes("label,name\n\"Ada Sterling,Ada\n"));
            case DESCRIPTORS -> {
                spoilt.put("no number", bytes("Ada Sterling" + ",x".repeat(192) + "\n"));
                spoilt.put("not a number", bytes("Ada Sterling" + ",NaN".repeat(192) + "\n"));
                spoilt.put("endless", bytes("Ada Sterling" + ",1e39".repeat(192) + "\n"));
                spoilt.put("of length 0", bytes("Ada Sterling" + ",0".repeat(192) + "\n"));
                spoilt.put("of nobody", bytes("Nobody" + ",1".repeat(192) + "\n"));
            }
            case NUMPY -> {
                spoilt.put("a shape too large", shaped(content, "(9999999, 192)"));
                spoilt.put("another shape", shaped(content, "(160, 191)"));
            }
            case DECISIONS -> spoilt.put("of no kind", bytes("kind,label\nexplode,Ada Sterling\n"));
            case PAIRS -> spoilt.put("endless", bytes("2000000000\t2000000000\n"));
            case MANIFEST -> {
                spoilt.put("leading out", bytes("../../../etc/passwd,Ada\n"));
                spoilt.put("twice", bytes("photo.jpg,Ada\nphoto.jpg,Bea\n"));
            }
            case ZIP -> {
                spoilt.put(
                        "leading out",
                        new PackedPhotos().file("../evil.jpg", random).zip());
                spoilt.put(
                        "a bomb",
                        new PackedPhotos().file("a.jpg", new byte[24 << 20]).zip());
            }
            case TAR ->
                spoilt.put(
                        "leading out",
                        new PackedPhotos().file("a/../../evil.jpg", random).tarGz());
            case CARD -> {
                spoilt.put("a list", bytes("[1, 2]"));
                spoilt.put("too deep", bytes("{\"a\":".repeat(5000)));
                spoilt.put("of no model", bytes("{\"id\": \"x\"}"));
                spoilt.put(
                        "with a path for a name",
                        bytes(new String(content, UTF_8).replaceAll("\"id\" *: *\"", "\"id\": \"../../")));
            }
            case NETWORK, PHOTO -> {
                byte[] changed = content.clone();
                for (int i = 0; i < changed.length; i += kind == Kind.PHOTO ? 2 : changed.length / 2) {
                    changed[i] ^= 0x55;
                }
                spoilt.put("changed", changed);
            }
        }
        if (kind == Kind.CATALOGUE_TO_MATCH || kind == Kind.CATALOGUE_TO_INDEX) { // they load networks first
            spoilt.keySet().retainAll(Set.of("empty", "cut", "another program's"));
        }
        return spoilt;
    }

    private static void check(Kind kind, String name, byte[] content) throws IOException {
        Path place = Files.createTempDirectory(folder, kind + "-" + name.replaceAll("\\W", "-"));
        Path file = Files.write(place.resolve(kind.file), content);
        if (kind == Kind.MANIFEST) {
            Files.copy(good.resolve("photo.jpg"), place.resolve("photo.jpg"));
        }
        Map<String, String> before = contents(place);
        Map<String, String> goodBefore = contents(good);
        Run run = run(command(kind.command, file));
        if (kind == Kind.CATALOGUE_TO_INDEX && name.equals("empty")) {
            assertThat(run.code).as("an empty file becomes a catalogue").isZero();
            return;
        }
        if (kind == Kind.CATALOGUE_TO_INDEX && name.equals("cut")) {
            assertThat(run.code).as(run.err).isZero();
            assertThat(run.err).contains("people.catalog.bad");
            assertThat(place.resolve("people.catalog.bad")).hasBinaryContent(content);
            return;
        }
        if (kind == Kind.DECISIONS && name.equals("cut")) {
            assertThat(run.code).as("a header alone is no fault").isZero();
        } else {
            assertThat(run.code).as(run.err).isEqualTo(kind.code);
            assertThat(created(place)).as("what it would have made").doesNotExist();
            assertSentence(run, kind == Kind.MANIFEST ? place : file);
        }
        assertThat(contents(place)).isEqualTo(before);
        assertThat(contents(good)).isEqualTo(goodBefore);
        assertThat(folder.resolve("evil.jpg")).doesNotExist();
    }

    /** Checks that the message is one line and a sentence for users; faults of single rows may be in the output instead. */
    private static void assertSentence(Run run, Path file) {
        String told = run.err.isBlank() ? run.out : run.err;
        assertThat(told).contains(run.err.isBlank() ? "row " : file.toString());
        if (!run.err.isBlank()) {
            assertThat(run.err.strip().lines()).singleElement().asString().startsWith("lookalike: ");
        }
        assertThat(told).doesNotContain("Exception", "unexpected error").doesNotContainPattern("(?<!')null");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** A NumPy file with another shape in its header, whose length is kept. */
    private static byte[] shaped(byte[] numpy, String shape) {
        String text = new String(numpy, ISO_8859_1);
        String header = text.substring(0, text.indexOf('\n'));
        String other = header.replaceAll("\\(\\d+, \\d+\\)", shape).stripTrailing();
        return (other + " ".repeat(header.length() - other.length()) + text.substring(header.length()))
                .getBytes(ISO_8859_1);
    }

    private static byte[] altered(byte[] catalogue, String statement) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "made", ".db"), catalogue);
        execute(file, statement);
        return Files.readAllBytes(file);
    }

    private static byte[] database(String statement) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".db");
        execute(file, statement);
        return Files.readAllBytes(file);
    }

    private static void execute(Path file, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> command(String command, Path file) throws IOException {
        Path place = file.getParent();
        Path emptyFolder = Files.createDirectories(folder.resolve("no-photos"));
        return Stream.of(command.split(" "))
                .map(word -> switch (word) {
                    case "FILE", "EMPTY" -> file.toString();
                    case "EMPTY_FOLDER" -> emptyFolder.toString();
                    case "NO_FOLDER" -> place.resolve("none").toString();
                    case "FOLDER" -> place.toString();
                    case "NEW" -> created(place).toString();
                    case "L" -> folder.resolve("l.csv").toString();
                    case "D" -> folder.resolve("d.csv").toString();
                    case "PHOTO" -> probe().toString();
                    case "CAST" -> FOLDERS.sampleCast().toString();
                    case "GOOD_DESCRIPTORS" -> good.resolve("descriptors.csv").toString();
                    case "GOOD_LABELS" -> good.resolve("labels.csv").toString();
                    case "GOOD_ROWS" -> good.resolve("rows.csv").toString();
                    case "GOOD_CATALOGUE" -> good.resolve("people.catalog").toString();
                    case "GOOD_DATASET" -> good.resolve("dataset").toString();
                    case "GOOD_CARD" -> good.resolve("own.json").toString();
                    case "NETWORK" -> good.resolve("own.onnx").toString();
                    default -> word;
                })
                .toList();
    }

    private static Path created(Path place) {
        return folder.resolve("new-" + place.getFileName() + ".catalog");
    }

    private static Map<String, String> contents(Path place) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(place.relativize(file).toString(), Sha256.of(file));
            }
        }
        return contents;
    }

    private static Path probe() {
        return FOLDERS.sampleProbes().resolve("ada-sterling.jpg");
    }

    private static Run run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }
}
