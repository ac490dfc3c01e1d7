package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.TestKeyspaces;
import lookalike.catalog.SharedGallery;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.CassandraNode;
import lookalike.shared.SampleCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that commands give the same answers for a shared gallery as for the published catalogue. */
class SharedCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path catalog;
    private static String address;

    private record Run(int code, String out, String err) {}

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Run run = run(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray());
        assertThat(run.code).as(run.err).isZero();
        return JSON.readTree(run.out);
    }

    @BeforeAll
    static void publish() throws IOException {
        GalleryAddress fresh = TestKeyspaces.fresh();
        address = TestKeyspaces.address(CassandraNode.one(), fresh.keyspace());
        catalog = folder.resolve("cast.catalog");
        SampleCatalog.copyTo(catalog);
        JsonNode report = json("publish", "--catalog", catalog, "--to", address, "--no-pictures");
        assertThat(report.get("pictures").asInt()).isZero();
        assertThat(report.get("written").asInt())
                .isPositive()
                .isEqualTo(report.get("photos").asInt());
        assertThat(report.get("gallery").asText()).doesNotContain("credentials");
        JsonNode again = json("publish", "--catalog", catalog, "--to", address);
        assertThat(again.get("written").asInt()).isZero();
        assertThat(again.get("pictures").asInt()).isPositive();
    }

    private static Path probe() throws IOException {
        try (Stream<Path> probes = Files.list(AppFolders.current().sampleProbes())) {
            return probes.sorted().findFirst().orElseThrow();
        }
    }

    @Test
    void matchingByAddressAnswersAsTheCatalogueDoes() throws IOException {
        assertThat(json("match", probe(), "--catalog", address))
                .isEqualTo(json("match", probe(), "--catalog", catalog));
    }

    @Test
    void exportingByAddressWritesTheSameFiles() throws IOException {
        List<Path> files =
                Stream.of("l1", "d1", "l2", "d2").map(folder::resolve).toList();
        json("export", "--catalog", catalog, "--labels", files.get(0), "--descriptors", files.get(1));
        json("export", "--catalog", address, "--labels", files.get(2), "--descriptors", files.get(3));
        assertThat(files.get(2)).hasSameBinaryContentAs(files.get(0));
        assertThat(files.get(3)).hasSameBinaryContentAs(files.get(1));
    }

    @Test
    void evaluatingAndCheckingByAddressFindTheSame() throws IOException {
        assertThat(json("evaluate", "--catalog", address)).isEqualTo(json("evaluate", "--catalog", catalog));
        assertThat(json("health", "--catalog", address, "--kind", "thin"))
                .isEqualTo(json("health", "--catalog", catalog, "--kind", "thin"));
    }

    @Test
    void whatIsImportedTakesThePlaceOfWhatWasImportedBefore() throws IOException {
        Path labels = folder.resolve("labels.csv");
        Path descriptors = folder.resolve("descriptors.csv");
        Path pulled = folder.resolve("imported.catalog");
        String other =
                TestKeyspaces.address(CassandraNode.one(), TestKeyspaces.fresh().keyspace());
        json("export", "--catalog", catalog, "--labels", labels, "--descriptors", descriptors);
        int rows = json("import", "--catalog", other, "--labels", labels, "--descriptors", descriptors)
                .get("descriptors")
                .asInt();
        json("import", "--catalog", other, "--labels", labels, "--descriptors", descriptors);
        assertThat(json("pull", "--from", other, "--catalog", pulled)
                        .get("photos")
                        .asInt())
                .isEqualTo(rows);
    }

    @Test
    void twoSharesThatAreIndexedByAddressAreTheWholeDataset() throws IOException {
        String other =
                TestKeyspaces.address(CassandraNode.one(), TestKeyspaces.fresh().keyspace());
        Path cast = AppFolders.current().sampleCast();
        JsonNode one = json("index", cast, "--catalog", other, "--share", "1/2", "--no-pictures");
        assertThat(pictures(other)).isZero();
        JsonNode two = json("index", cast, "--catalog", other, "--share", "2/2");
        assertThat(pictures(other)).isPositive();
        int photos = json("pull", "--from", other, "--catalog", folder.resolve("indexed.catalog"))
                .get("photos")
                .asInt();
        assertThat(one.get("added").asInt() + one.get("others").asInt()).isEqualTo(photos);
        assertThat(one.get("added").asInt() + two.get("added").asInt()).isEqualTo(photos);
        assertThat(json("match", probe(), "--catalog", other)).isEqualTo(json("match", probe(), "--catalog", catalog));
        Run alone = run("index", cast, "--catalog", folder.resolve("none.catalog"), "--share", "1/2");
        assertThat(alone.code).isEqualTo(ExitCode.USAGE);
        assertThat(alone.err).contains("--share is for shared galleries");
        Run own = run("index", cast, "--catalog", folder.resolve("none.catalog"), "--no-pictures");
        assertThat(own.code).isEqualTo(ExitCode.USAGE);
        assertThat(own.err).contains("--no-pictures is for shared galleries");
    }

    private static int pictures(String gallery) {
        try (SharedGallery opened = SharedGalleries.open(GalleryAddress.parse(gallery))) {
            return opened.pictured(opened.people().keySet()).size();
        }
    }

    @Test
    void theNearestAreFoundWithFiguresThatWereComputedOnce() throws IOException {
        Run early = run("match", probe(), "--catalog", address, "--near");
        assertThat(early.code).isEqualTo(ExitCode.CATALOG);
        assertThat(early.err).contains("lookalike calibrate");
        assertThat(json("calibrate", "--catalog", address).get("people").asInt())
                .isPositive();
        Run near = run("match", probe(), "--catalog", address, "--near", "--top", "3", "--json");
        assertThat(near.err).contains("distances are judged by the figures");
        JsonNode exact = json("match", probe(), "--catalog", catalog, "--top", "3");
        assertThat(JSON.readTree(near.out).findValues("matches")).isEqualTo(exact.findValues("matches"));
        assertThat(run("match", probe(), "--catalog", catalog, "--near").code).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatDoesNotWorkOnASharedGallerySaysSo() {
        Run run = run("exclude", "a.jpg", "--catalog", address);
        assertThat(run.code).isEqualTo(ExitCode.CATALOG);
        assertThat(run.err).contains("does not work on a shared gallery").doesNotContain("credentials");
        assertThat(run("match", "a.jpg", "--catalog", "cassandra://node").err).contains("ends with the keyspace");
    }

    @Test
    void noClassOfTheDriverIsLoadedForCommandsWithoutAnAddress() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-verbose:class",
                        "-Dlookalike.home=" + AppFolders.current().home(),
                        "-Dlookalike.data=" + folder.resolve("data"),
                        "lookalike.Launcher",
                        "decisions",
                        "list",
                        "--catalog",
                        catalog.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("classes.txt").toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String loaded = Files.readString(folder.resolve("classes.txt"));
        assertThat(loaded).contains("lookalike.cli.DecisionsListCommand").doesNotContain("com.datastax", "io.netty");
    }
}
