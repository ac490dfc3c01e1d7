package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.platform.AppFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of the command line, on the sample cast with the starter models. */
class CommandLineInterfaceTest {

    private static final AppFolders FOLDERS = AppFolders.current();

    @TempDir
    private static Path folder;

    private static Path catalog;
    private static Run indexed;

    private record Run(int code, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeAll
    static void indexTheSampleCast() {
        catalog = folder.resolve("cast.catalog");
        indexed = run("index", FOLDERS.sampleCast().toString(), "--catalog", catalog.toString(), "--json");
    }

    @Test
    void indexCountsWhatItDid() throws IOException {
        assertThat(indexed.code).as(indexed.err).isZero();
        JsonNode report = indexed.json();
        assertThat(report.get("people").asInt()).isEqualTo(32);
        assertThat(report.get("photos").asInt()).isEqualTo(160);
        assertThat(report.get("faces").asInt()).isEqualTo(160);
        assertThat(report.get("added").asInt()).isEqualTo(160);
        assertThat(report.get("skipped")).isEmpty();
        assertThat(report.get("seconds").asDouble()).isPositive();
        JsonNode again = run("index", FOLDERS.sampleCast().toString(), "--catalog", catalog.toString(), "--json")
                .json();
        assertThat(again.get("unchanged").asInt()).isEqualTo(160);
        assertThat(again.get("added").asInt()
                        + again.get("updated").asInt()
                        + again.get("removed").asInt())
                .isZero();
    }

    static Stream<Path> knownProbes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDERS.sampleProbes())) {
            return files
                    .filter(f -> !f.getFileName().toString().matches("(unknown|group).*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("knownProbes")
    void matchNamesTheRightPersonFirst(Path probe) throws IOException {
        Run run = run("match", probe.toString(), "--catalog", catalog.toString(), "--top", "5", "--json");
        assertThat(run.code).as(run.err).isZero();
        JsonNode matches = run.json().at("/photos/0/faces/0/matches");
        assertThat(matches).hasSize(5);
        assertThat(matches.get(0)
                                .get("person")
                                .asText()
                                .toLowerCase(Locale.ROOT)
                                .replace(' ', '-') + ".jpg")
                .isEqualTo(probe.getFileName().toString());
        for (int i = 0; i < 5; i++) {
            assertThat(matches.get(i).get("rank").asInt()).isEqualTo(i + 1);
            assertThat(FOLDERS.sampleCast()
                            .resolve(matches.get(i).get("exemplar").asText()))
                    .isRegularFile();
        }
        assertThat(matches.get(0).get("euclidean").asDouble() + 0.09)
                .isLessThan(matches.get(1).get("euclidean").asDouble());
    }

    @Test
    void allEightKnownProbesAreThere() throws IOException {
        assertThat(knownProbes()).hasSize(8);
    }

    @Test
    void theGroupHasSixFaces() throws IOException {
        Run run = run("match", probe("group.jpg"), "--catalog", catalog.toString(), "--json");
        JsonNode faces = run.json().at("/photos/0/faces");
        assertThat(faces).hasSize(6);
        assertThat(faces.get(0).get("landmarks")).hasSize(68);
        assertThat(faces.get(0).get("box").get("w").asDouble()).isGreaterThan(100);
    }

    @Test
    void describeGivesUnitDescriptorsOfAllOrOfTheLargest() throws IOException {
        JsonNode all = run("describe", probe("group.jpg"), "--json").json().at("/photos/0/faces");
        JsonNode largest = run("describe", probe("group.jpg"), "--largest", "--json")
                .json()
                .at("/photos/0/faces");
        assertThat(all).hasSize(6);
        assertThat(largest).hasSize(1);
        JsonNode descriptor = largest.get(0).get("descriptor");
        assertThat(descriptor).hasSize(128);
        double square = 0;
        for (JsonNode value : descriptor) {
            square += value.asDouble() * value.asDouble();
        }
        assertThat(square).isCloseTo(1, within(1e-4));
        assertThat(largest.get(0).get("model").asText()).isEqualTo("dlib-resnet-128");
        assertThat(run("describe", probe("group.jpg"), "--largest", "--all").code)
                .isEqualTo(2);
    }

    @Test
    void verifyTellsOnePersonFromTwo() throws IOException {
        String first =
                FOLDERS.sampleCast().resolve("Ada Sterling/ada-sterling-1.jpg").toString();
        JsonNode same =
                run("verify", first, probe("ada-sterling.jpg"), "--json").json();
        JsonNode other =
                run("verify", first, probe("desmond-price.jpg"), "--json").json();
        assertThat(same.get("same").asBoolean()).isTrue();
        assertThat(other.get("same").asBoolean()).isFalse();
        assertThat(same.get("threshold").asDouble()).isEqualTo(0.416);
        double distance = other.get("euclidean").asDouble();
        assertThat(other.get("cosine").asDouble()).isCloseTo(1 - distance * distance / 2, within(1e-6));
    }

    @Test
    void exportAndImportAreExact() throws IOException {
        Path labels = folder.resolve("labels.csv");
        Path descriptors = folder.resolve("descriptors.csv");
        assertThat(csv("export", catalog, labels, descriptors).code).isZero();
        assertThat(Files.readAllLines(labels)).hasSize(33).contains("Ada Sterling,Ada Sterling");
        assertThat(Files.readAllLines(descriptors)).hasSize(161);
        Path copy = folder.resolve("copy.catalog");
        assertThat(csv("import", copy, labels, descriptors).code).isZero();
        Path labels2 = folder.resolve("labels2.csv");
        Path descriptors2 = folder.resolve("descriptors2.csv");
        assertThat(csv("export", copy, labels2, descriptors2).code).isZero();
        assertThat(labels2).hasSameTextualContentAs(labels);
        assertThat(Files.readAllLines(descriptors2))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(descriptors));
        JsonNode matched = run("match", probe("ada-sterling.jpg"), "--catalog", copy.toString(), "--json")
                .json();
        assertThat(matched.at("/photos/0/faces/0/matches/0/person").asText()).isEqualTo("Ada Sterling");
    }

    @Test
    void csvThatDoesNotFitIsNamed() throws IOException {
        Path labels = Files.writeString(folder.resolve("l.csv"), "a,Ada\n");
        Path descriptors = Files.writeString(folder.resolve("d.csv"), "a,1,2,3\n");
        Run run = csv("import", folder.resolve("x.catalog"), labels, descriptors);
        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("d.csv, row 1: 3 numbers, but descriptors of dlib-resnet-128 have 128");
    }

    @Test
    void modelsAreListedAndVerified() throws IOException {
        assertThat(run("models", "list", "--json").json().get("models")).hasSize(3);
        JsonNode verified = run("models", "verify", "--json").json().get("models");
        assertThat(verified)
                .hasSize(3)
                .allSatisfy(m -> assertThat(m.get("ok").asBoolean()).isTrue());
    }

    @Test
    void exitCodesTellWhatWasWrong() throws IOException {
        String good = probe("ada-sterling.jpg");
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        Path noCatalog = Files.writeString(folder.resolve("no.catalog"), "no catalogue, however long this text may be");
        assertExit(2);
        assertExit(2, "match", good);
        assertExit(2, "match", good, "--catalog", catalog.toString(), "--top", "0");
        assertExit(2, "nonsense");
        assertExit(3, "match", text.toString(), "--catalog", catalog.toString());
        assertExit(3, "describe", folder.resolve("none.jpg").toString());
        assertExit(3, "verify", good, text.toString());
        assertExit(3, "index", folder.resolve("none").toString(), "--catalog", catalog.toString());
        assertExit(4, "match", good, "--catalog", noCatalog.toString());
        assertExit(4, "match", good, "--catalog", folder.resolve("none.catalog").toString());
        assertExit(5, "describe", good, "--model", "nobody");
        assertExit(5, "describe", good, "--models", folder.resolve("none").toString());
    }

    @Test
    void onePhotoThatFailsDoesNotStopTheOthers() throws IOException {
        Path text = Files.writeString(folder.resolve("bad.jpg"), "no picture");
        Run run = run("match", text.toString(), probe("ada-sterling.jpg"), "--catalog", catalog.toString(), "--json");
        assertThat(run.code).isEqualTo(3);
        List<JsonNode> photos = List.of(run.json().at("/photos/0"), run.json().at("/photos/1"));
        assertThat(photos.get(0).get("error").asText()).contains("not a picture");
        assertThat(photos.get(0).get("faces")).isEmpty();
        assertThat(photos.get(1).has("error")).isFalse();
        assertThat(photos.get(1).get("faces")).hasSize(1);
    }

    @Test
    void demoPrintsTheRankedTable() {
        Run run = run("demo");
        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out).contains("Ada Sterling", "Desmond Price", "face 6");
        assertThat(run.err).contains("32 synthetic people");
    }

    private static void assertExit(int code, String... arguments) {
        Run run = run(arguments);
        assertThat(run.code).as("%s: %s", List.of(arguments), run.err).isEqualTo(code);
        assertThat(run.out + run.err).isNotBlank();
    }

    private static Run csv(String command, Path catalog, Path labels, Path descriptors) {
        return run(
                command,
                "--catalog",
                catalog.toString(),
                "--labels",
                labels.toString(),
                "--descriptors",
                descriptors.toString());
    }

    private static String probe(String name) {
        return FOLDERS.sampleProbes().resolve(name).toString();
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
