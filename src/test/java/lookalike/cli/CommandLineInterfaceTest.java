package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.image.RawPictures;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the contract of the command line, with the sample cast and the starter models. */
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

    @Test
    void healthFindsNothingInTheSampleCast() throws IOException {
        Run json = run("health", "--catalog", catalog.toString(), "--json");
        assertThat(json.code).as(json.err).isZero();
        assertThat(json.json().get("findings")).isEmpty();
        assertThat(run("health", "--catalog", catalog.toString(), "--kind", "same-person").out)
                .isEqualTo("nothing found" + System.lineSeparator());
        Run wrong = run("health", "--catalog", catalog.toString(), "--kind", "twins");
        assertThat(wrong.code).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err).contains("very-alike");
    }

    @Test
    void healthTellsFindingsWithEvidence(@TempDir Path own) throws IOException {
        Path labels = Files.writeString(own.resolve("l.csv"), "label,name\n1,Zoë Young\n2,young zoe\n");
        Path descriptors = Files.writeString(own.resolve("d.csv"), descriptors(192));
        String file = own.resolve("own.catalog").toString();
        run("import", "--catalog", file, "--labels", labels.toString(), "--descriptors", descriptors.toString());
        JsonNode findings = run("health", "--catalog", file, "--json").json().get("findings");
        assertThat(findings).hasSize(3);
        JsonNode first = findings.get(0);
        assertThat(first.get("kind").asText()).isEqualTo("names");
        assertThat(first.get("certainty").asDouble()).isEqualTo(1);
        assertThat(first.get("people")).hasSize(2);
        assertThat(first.get("photos").isArray()).isTrue();
        assertThat(first.get("suggestion").asText()).isEqualTo("merge");
        assertThat(first.at("/evidence/people").asInt()).isEqualTo(2);
        assertThat(run("health", "--catalog", file, "--kind", "thin").out)
                .contains("thin           1", "suggested: add-photos", "2 thin");
        assertThat(run("health", "--catalog", file, "--kind", "names", "--apply", "0.9", "--json")
                        .json()
                        .get("applied")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("health", "--catalog", file, "--kind", "names").out)
                .as("they are one person now")
                .contains("nothing found");
        run("decisions", "undo", "--catalog", file);
        assertThat(run("health", "--catalog", file, "--kind", "names").out).contains("1 names");
        assertThat(run("health", "--catalog", file, "--apply", "2").code).isEqualTo(ExitCode.USAGE);
    }

    /** Two people with one descriptor each, at right angles. */
    private static String descriptors(int numbers) {
        StringBuilder csv = new StringBuilder("label");
        IntStream.range(0, numbers).forEach(i -> csv.append(",d").append(i));
        for (int person = 1; person <= 2; person++) {
            csv.append("\n").append(person);
            for (int i = 1; i <= numbers; i++) {
                csv.append(i == person ? ",1" : ",0");
            }
        }
        return csv.append("\n").toString();
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
            assertThat(matches.get(i).at("/rank/euclidean").asInt()).isEqualTo(i + 1);
            assertThat(matches.get(i).at("/likeness/euclidean").asDouble()).isBetween(0.5, 1.0);
            assertThat(matches.get(i).at("/likeness/mahalanobis").asDouble()).isBetween(0.0, 1.0);
            assertThat(FOLDERS.sampleCast()
                            .resolve(matches.get(i).get("exemplar").asText()))
                    .isRegularFile();
        }
        assertThat(matches.get(0).get("exemplarDistance").asDouble() + 0.09)
                .isLessThan(matches.get(1).get("exemplarDistance").asDouble());
        assertSimilarity(matches);
        assertThat(matches.get(0).at("/similarity/both").asDouble()).isBetween(80.0, 100.0);
        assertThat(matches.get(0).at("/rank/mahalanobis").asInt()).isEqualTo(1);
        assertThat(matches.get(0).get("mahalanobis").asDouble()).isPositive();
        assertThat(run.json().at("/photos/0/faces/0/verdict").asText()).isEqualTo("same-person");
        assertThat(run.json().at("/photos/0/faces/0/sentence").asText()).contains("closest by both measures");
    }

    private static void assertSimilarity(JsonNode matches) {
        for (JsonNode match : matches) {
            JsonNode similarity = match.get("similarity");
            assertThat(similarity.fieldNames()).toIterable().containsExactly("euclidean", "mahalanobis", "both");
            double euclidean = similarity.get("euclidean").asDouble();
            double mahalanobis = similarity.get("mahalanobis").asDouble();
            assertThat(euclidean).isBetween(0.0, 100.0);
            assertThat(mahalanobis).isBetween(0.0, 100.0);
            assertThat(similarity.get("both").asDouble()).isEqualTo((euclidean + mahalanobis) / 2);
        }
    }

    @Test
    void matchesCanBeOrderedBySimilarity() throws IOException {
        JsonNode matches = run(
                        "match",
                        probe("unknown-man.jpg"),
                        "--catalog",
                        catalog.toString(),
                        "--order",
                        "similarity",
                        "--top",
                        "20",
                        "--json")
                .json()
                .at("/photos/0/faces/0/matches");
        assertThat(matches).hasSize(20);
        for (int i = 1; i < matches.size(); i++) {
            assertThat(matches.get(i).at("/similarity/both").asDouble())
                    .isLessThanOrEqualTo(
                            matches.get(i - 1).at("/similarity/both").asDouble());
        }
    }

    @Test
    void theTableShowsTheSimilarity() {
        Run run = run("match", probe("ada-sterling.jpg"), "--catalog", catalog.toString(), "--top", "1");
        assertThat(run.out).contains("similarity  Euclidean").containsPattern("Ada Sterling +(8|9)\\d  0\\.\\d{3}");
    }

    @Test
    void allEightKnownProbesAreThere() throws IOException {
        assertThat(knownProbes()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-man.jpg", "unknown-woman.jpg"})
    void aStrangerIsNoGoodMatch(String stranger) throws IOException {
        JsonNode face = run("match", probe(stranger), "--catalog", catalog.toString(), "--json")
                .json()
                .at("/photos/0/faces/0");
        assertThat(face.get("verdict").asText()).isEqualTo("no-good-match");
        assertThat(face.get("sentence").asText()).contains("Closest lookalike");
        for (JsonNode match : face.get("matches")) {
            assertThat(match.at("/probability/euclidean").asDouble()).isLessThan(0.95);
            assertThat(match.at("/probability/mahalanobis").asDouble()).isLessThan(0.95);
            assertThat(match.at("/similarity/both").asDouble()).isLessThanOrEqualTo(70);
        }
    }

    @Test
    void matchesCanBeOrderedAndMeasuredOtherwise() throws IOException {
        JsonNode matches = run(
                        "match",
                        probe("unknown-man.jpg"),
                        "--catalog",
                        catalog.toString(),
                        "--order",
                        "mahalanobis",
                        "--aggregate",
                        "nearest",
                        "--estimator",
                        "diagonal",
                        "--json")
                .json()
                .at("/photos/0/faces/0/matches");
        for (int i = 0; i < 10; i++) {
            assertThat(matches.get(i).at("/rank/mahalanobis").asInt()).isEqualTo(i + 1);
            assertThat(matches.get(i).get("euclidean").asDouble())
                    .isEqualTo(matches.get(i).get("exemplarDistance").asDouble());
        }
        assertThat(run("match", probe("unknown-man.jpg"), "--catalog", catalog.toString(), "--order", "beauty").code)
                .isEqualTo(2);
    }

    @Test
    void evaluateComparesEveryMeasureAndWritesAPage() throws IOException {
        Path page = folder.resolve("page/report.html");
        JsonNode report = run(
                        "evaluate",
                        "--catalog",
                        catalog.toString(),
                        "--probes",
                        folderOfProbes().toString(),
                        "--report",
                        page.toString(),
                        "--json")
                .json();
        assertThat(report.get("people").asInt()).isEqualTo(32);
        assertThat(report.get("photos").asInt()).isEqualTo(160);
        assertThat(report.at("/similarity/order/distinct").asBoolean()).isTrue();
        assertThat(report.at("/similarity/order/rank1").asDouble()).isGreaterThan(0.98);
        assertThat(report.at("/similarity/order/comparison/p").asDouble()).isGreaterThan(0.05);
        assertThat(report.at("/similarity/strangers/photos").asInt()).isEqualTo(80);
        assertThat(report.at("/similarity/strangers/promised").asDouble()).isEqualTo(0.005);
        assertThat(report.at("/similarity/strangers/samePerson").asDouble()).isLessThan(0.03);
        assertThat(report.get("identification")).hasSize(7);
        for (JsonNode row : report.get("identification")) {
            assertThat(row.get("measure").asText())
                    .isIn(
                            "euclidean",
                            "cosine",
                            "mahalanobis-pooled",
                            "mahalanobis-regularised",
                            "mahalanobis-diagonal");
            assertThat(row.get("aggregate").asText()).isIn("nearest", "mean");
            assertThat(row.get("rank1").asDouble()).isGreaterThan(0.98);
            assertThat(row.get("low").asDouble())
                    .isLessThanOrEqualTo(row.get("rank1").asDouble());
            assertThat(row.get("high").asDouble())
                    .isGreaterThanOrEqualTo(row.get("rank1").asDouble());
        }
        assertThat(report.at("/unflooredDiagonal/rank1").asDouble()).isLessThan(0.95);
        assertThat(report.at("/verification/mahalanobis/auc").asDouble()).isGreaterThan(0.99);
        assertThat(report.at("/openSet/euclidean/strangers").asInt()).isEqualTo(80);
        assertThat(report.at("/normality/answer").asText()).isEqualTo("plausible");
        assertThat(report.at("/crossSource/photos").asInt()).isEqualTo(2);
        assertThat(report.at("/crossSource/unknown/0").asText()).isEqualTo("Nobody");
        assertThat(report.at("/crossSource/identification/0/rank1").asDouble()).isEqualTo(1);
        assertThat(report.get("verdict").asText()).contains("Mahalanobis");
        assertThat(Files.readString(page))
                .startsWith("<!DOCTYPE html>")
                .contains("</html>", "<svg", "polyline")
                .doesNotContain("<script", "NaN");
    }

    private Path folderOfProbes() throws IOException {
        Path probes = folder.resolve("probes");
        for (String name : new String[] {"Ada Sterling", "Adrian Cole", "Nobody"}) {
            Files.createDirectories(probes.resolve(name));
            String photo = name.equals("Nobody")
                    ? "unknown-man.jpg"
                    : name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".jpg";
            Files.copy(
                    FOLDERS.sampleProbes().resolve(photo), probes.resolve(name).resolve(photo));
        }
        return probes;
    }

    @Test
    void pairsAreJudgedByLfwsProtocol() throws IOException {
        Path images = folder.resolve("images");
        for (String name : new String[] {"Ada Sterling", "Adrian Cole"}) {
            String label = name.replace(' ', '_');
            for (int number = 1; number <= 2; number++) {
                Files.createDirectories(images.resolve(label));
                Files.copy(
                        FOLDERS.sampleCast()
                                .resolve(name)
                                .resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + number + ".jpg"),
                        images.resolve(label).resolve("%s_%04d.jpg".formatted(label, number)));
            }
        }
        Path pairs = Files.writeString(
                folder.resolve("pairs.txt"),
                "2 1\nAda_Sterling 1 2\nAda_Sterling 1 Adrian_Cole 1\nAdrian_Cole 1 2\nAda_Sterling 2 Adrian_Cole 2\n");
        Run run = run("evaluate-pairs", "--pairs", pairs.toString(), "--images", images.toString(), "--json");
        assertThat(run.json().get("accuracy").asDouble()).isEqualTo(1);
        assertThat(run.json().get("folds")).hasSize(2);
        Run missing = run(
                "evaluate-pairs",
                "--pairs",
                pairs.toString(),
                "--images",
                folder.resolve("no").toString());
        assertThat(missing.code).isEqualTo(3);
        assertThat(missing.err).contains("4 of 4 photos of the list are not there");
        assertThat(run("evaluate-pairs", "--pairs", probe("group.jpg"), "--images", images.toString()).code)
                .isEqualTo(3);
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
    void everyFaceHasItsQualityItsTurnAndItsDoubts(@TempDir Path own) throws Exception {
        JsonNode good = run("match", probe("ada-sterling.jpg"), "--catalog", catalog.toString(), "--json")
                .json()
                .at("/photos/0/faces/0");
        assertThat(good.get("quality").asDouble()).isBetween(0.0, 1.0);
        assertThat(good.get("turned").asInt()).isZero();
        assertThat(good.get("doubts").isArray()).isTrue();
        assertThat(good.get("doubts")).isEmpty();
        String tiny = shrunk(probe("ada-sterling.jpg"), 56, own.resolve("tiny.png"));
        for (String[] command : new String[][] {
            {"match", tiny, "--catalog", catalog.toString()}, {"describe", tiny}, {"describe", tiny, "--largest"}
        }) {
            String[] json =
                    Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new);
            assertThat(run(json).json().at("/photos/0/faces/0/doubts"))
                    .extracting(JsonNode::asText)
                    .contains("small");
            assertThat(run(command).out)
                    .containsPattern("face 1 at .* px.*, quality \\d\\.\\d\\d")
                    .contains("in doubt: small");
        }
        Run verified = run("verify", probe("ada-sterling.jpg"), tiny);
        assertThat(verified.out).containsOnlyOnce("in doubt").contains("tiny.png: in doubt: small");
        JsonNode faces =
                run("verify", probe("ada-sterling.jpg"), tiny, "--json").json().get("faces");
        assertThat(faces.get(0).get("doubts")).isEmpty();
        assertThat(faces.get(1).get("doubts").get(0).asText()).isEqualTo("small");
    }

    private static String shrunk(String file, int side, Path target) throws IOException {
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Image picture = ImageIO.read(Path.of(file).toFile()).getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING);
        small.createGraphics().drawImage(picture, 0, 0, null);
        ImageIO.write(small, "png", target.toFile());
        return target.toString();
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
        assertThat(descriptor).hasSize(192);
        double square = 0;
        for (JsonNode value : descriptor) {
            square += value.asDouble() * value.asDouble();
        }
        assertThat(square).isCloseTo(1, within(1e-4));
        assertThat(largest.get(0).get("model").asText()).isEqualTo("mobilefacenet-192");
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
        assertThat(same.get("threshold").asDouble()).isEqualTo(1.0898);
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
        assertThat(folder.resolve("x.catalog")).doesNotExist();
        assertThat(run.code).isEqualTo(3);
        assertThat(run.err).contains("d.csv, row 1: 3 numbers, but descriptors of mobilefacenet-192 have 192");
    }

    @Test
    void modelsAreListedAndVerified() throws IOException {
        assertThat(run("models", "list", "--json").json().get("models"))
                .filteredOn(model -> model.get("state").asText().equals("built-in"))
                .hasSize(5);
        JsonNode verified = run("models", "verify", "--json").json().get("models");
        assertThat(verified)
                .hasSize(5)
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
        Path none = folder.resolve("none.catalog");
        assertExit(5, "index", FOLDERS.sampleCast().toString(), "--catalog", none.toString(), "--model", "nobody");
        assertThat(none).doesNotExist();
        assertExit(5, "describe", good, "--models", folder.resolve("none").toString());
    }

    @Test
    void eachPhotoThatCannotBeUsedIsAlsoASentenceOnStandardError() {
        for (String[] command : new String[][] {
            {"describe", "/none/\u001b[2J\n.jpg"}, {"match", "/none/\u001b[2J\n.jpg", "--catalog", catalog.toString()}
        }) {
            String sentence = "lookalike: /none/\\u001b[2J\\u000a.jpg: there is no such file";
            Run words = run(command);
            assertThat(words.err.strip()).isEqualTo(sentence);
            assertThat(words.out).contains("/none/\\u001b[2J\\u000a.jpg: there is no such file");
            Run json =
                    run(Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new));
            assertThat(json.err.strip()).isEqualTo(sentence);
            assertThat(json.out).contains("\\u001B[2J\\n.jpg");
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAnErrorOfItsOwn() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        for (String[] command : new String[][] {{"models", "list"}, {"models", "list", "--json"}}) {
            int code = CommandLineInterface.run(new PrintWriter(full), new PrintWriter(err, true), command);
            assertThat(code).isEqualTo(6);
        }
        assertThat(err.toString()).startsWith("lookalike: the answer could not be written to standard output");
    }

    @Test
    void aThinPictureDoesNotStopTheOthers(@TempDir Path own) throws IOException {
        for (int[] size : new int[][] {{320, 1}, {960, 3}}) {
            BufferedImage thin = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            String file = own.resolve(size[0] + ".png").toString();
            ImageIO.write(thin, "png", new File(file));
            for (String[] command : new String[][] {
                {"describe", file, probe("ada-sterling.jpg"), "--json"},
                {"match", file, probe("ada-sterling.jpg"), "--catalog", catalog.toString(), "--json"}
            }) {
                Run run = run(command);
                assertThat(run.code).isEqualTo(3);
                JsonNode photos = run.json().get("photos");
                assertThat(photos.at("/0/error").asText()).isEqualTo("no face was found");
                assertThat(photos.at("/1/faces")).hasSize(1);
            }
            assertThat(run("verify", probe("ada-sterling.jpg"), file).err).contains(file + ": no face was found");
        }
    }

    @Test
    void aPhotoThatBreaksOffIsUsedWithARemark(@TempDir Path own) throws IOException {
        byte[] file = Files.readAllBytes(Path.of(probe("ada-sterling.jpg")));
        String cut = Files.write(own.resolve("cut.jpg"), Arrays.copyOf(file, file.length * 9 / 10))
                .toString();
        JsonNode photo = run("describe", cut, "--json").json().at("/photos/0");
        assertThat(photo.get("faces")).hasSize(1);
        assertThat(photo.get("remark").asText()).isEqualTo("a part of the picture is missing");
        assertThat(run("describe", cut).out).startsWith(cut + ": a part of the picture is missing");
    }

    @Test
    void theRemarkOnARawFileIsThatItsPreviewIsUsed(@TempDir Path own) throws IOException {
        BufferedImage ada = ImageIO.read(new File(probe("ada-sterling.jpg")));
        String raw = own.resolve("IMG_0001.CR3").toString();
        Files.write(Path.of(raw), RawPictures.file(RawPictures.Kind.CR3, ada, 8));
        JsonNode described = run("describe", raw, "--json").json().at("/photos/0");
        assertThat(described.get("remark").asText()).isEqualTo("the preview that the camera stored");
        assertThat(described.at("/faces/0/doubts")).isEmpty();
        JsonNode matched = run("match", raw, "--catalog", catalog.toString(), "--json")
                .json()
                .at("/photos/0");
        assertThat(matched.get("remark").asText()).isEqualTo("the preview that the camera stored");
        assertThat(matched.at("/faces/0/matches/0/label").asText()).isEqualTo("Ada Sterling");
        assertThat(run("match", raw, "--catalog", catalog.toString()).out)
                .startsWith(raw + ": the preview that the camera stored");
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
