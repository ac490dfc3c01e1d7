package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lookalike.catalog.Catalog;
import lookalike.model.Finders;
import lookalike.model.ModelId;
import lookalike.model.ModelSelection;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.FaultyServer;
import lookalike.shared.TestCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the contract of {@code models ...}, with a known model that is a copy of the starter detector. */
@Timeout(120)
class ModelsCommandTest {

    private static final AppFolders REAL = AppFolders.current();
    private static final String ID = "test-detector";

    @TempDir
    private Path folder;

    private final String oldData = System.getProperty(AppFolders.DATA_PROPERTY);
    private final String oldHome = System.getProperty(AppFolders.HOME_PROPERTY);
    private FaultyServer server;

    private record Run(int code, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeEach
    void start() throws IOException {
        TestCatalog.write(folder.resolve("home").resolve("models"), "mediapipe-full-range", ID);
        System.setProperty(AppFolders.HOME_PROPERTY, folder.resolve("home").toString());
        System.setProperty(AppFolders.DATA_PROPERTY, folder.resolve("data").toString());
        server = new FaultyServer(Files.readAllBytes(REAL.ownModels().resolve("face_full_range.onnx")));
    }

    @AfterEach
    void stop() throws IOException {
        restore(AppFolders.DATA_PROPERTY, oldData);
        restore(AppFolders.HOME_PROPERTY, oldHome);
        server.close();
    }

    @Test
    void aKnownModelIsListedInstalledUsedAndRemoved() throws IOException {
        assertThat(listed(ID).get("state").asText()).isEqualTo("available");
        assertThat(listed(ID).get("file").isNull()).isTrue();
        assertThat(listed("mediapipe-full-range").get("state").asText()).isEqualTo("built-in");
        assertThat(listed("mediapipe-full-range").get("inUse").asBoolean()).isTrue();
        JsonNode installed = install("--accept-licence", "--json").json();
        assertThat(installed.get("id").asText()).isEqualTo(ID);
        assertThat(installed.get("role").asText()).isEqualTo("detector");
        assertThat(listed(ID).get("state").asText()).isEqualTo("installed");
        assertThat(Path.of(listed(ID).get("file").asText())).isRegularFile();
        assertThat(run("models", "verify", ID).out).contains("verified");
        JsonNode used = run("models", "use", ID, "--json").json();
        assertThat(used.get("detector").asText()).isEqualTo(ID);
        assertThat(used.get("descriptor").asText()).isEqualTo("mobilefacenet-192");
        assertThat(run("models", "use", "--json").json()).isEqualTo(used);
        assertThat(listed(ID).get("inUse").asBoolean()).isTrue();
        JsonNode removed = run("models", "remove", ID, "--json").json();
        assertThat(removed.get("wasInUse").asBoolean()).isTrue();
        assertThat(run("models", "use", "--json").json().get("detector").asText())
                .isEqualTo("mediapipe-full-range");
        assertThat(listed(ID).get("state").asText()).isEqualTo("available");
    }

    @Test
    void theListSaysWhatAPersonNeedsToKnow() {
        assertThat(run("models", "list").out)
                .contains("in use", "built-in", "available", "1.0 MB", "Apache-2.0", "LFW", "measured by this project");
    }

    @Test
    void nothingIsDownloadedBeforeTheLicenceIsAccepted() {
        Run run = install();
        assertThat(run.code).isEqualTo(2);
        assertThat(run.err).contains("licence MIT by Nobody", "Do what you like.", "--accept-licence");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aDownloadThatFailsGoesOnNextTime() throws IOException {
        server.then(server.cut(600_000), server.status(404));
        Run failed = install("--accept-licence");
        assertThat(failed.code).isEqualTo(5);
        assertThat(failed.err).contains("there is nothing at this address (404)");
        assertThat(listed(ID).get("state").asText()).isEqualTo("part");
        assertThat(listed(ID).get("received").asInt()).isEqualTo(600_000);
        assertThat(run("models", "list").out).contains("55 % here");
        assertThat(install("--accept-licence").code).isZero();
        assertThat(server.requests().get(2).from()).isEqualTo(600_000);
    }

    @Test
    void anotherProcessThatIsKilledLeavesAPartAndNoLock() throws Exception {
        server.then(server.stall(600_000));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + AppFolders.HOME_PROPERTY + "=" + folder.resolve("home"),
                        "-D" + AppFolders.DATA_PROPERTY + "=" + folder.resolve("data"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "lookalike.Launcher",
                        "models",
                        "install",
                        ID,
                        "--accept-licence",
                        "--from",
                        server.address().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.txt").toFile())
                .start();
        try {
            while (listed(ID).get("received").asInt() < 600_000) {
                assertThat(process.isAlive())
                        .as(Files.readString(folder.resolve("process.txt")))
                        .isTrue();
                Thread.sleep(50); // another process has to get that far
            }
            Run busy = install("--accept-licence");
            assertThat(busy.code).isEqualTo(5);
            assertThat(busy.err).contains("is being installed at this moment");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(listed(ID).get("state").asText()).isEqualTo("part");
        assertThat(install("--accept-licence").code).isZero();
        assertThat(server.requests().get(1).from()).isEqualTo(600_000);
        assertThat(run("models", "verify", ID).code).isZero();
    }

    @Test
    void aFileOfThisComputerDoesAsWell() throws IOException {
        String network = REAL.ownModels().resolve("face_full_range.onnx").toString();
        Run run = run("models", "install", ID, "--from", network, "--accept-licence");
        assertThat(run.code).as(run.err).isZero();
        assertThat(run("models", "install", ID).err).contains("is already installed");
        byte[] damaged = Files.readAllBytes(Path.of(network));
        damaged[500_000] ^= 1;
        Files.write(Path.of(listed(ID).get("file").asText()), damaged);
        Run again = run("models", "install", ID, "--from", network, "--accept-licence");
        assertThat(again.code).isZero();
        assertThat(again.err).doesNotContain("is already installed");
        assertThat(run("models", "verify", ID).code).isZero();
        String other = REAL.ownModels().resolve("landmarks_68.onnx").toString();
        run("models", "remove", ID);
        Run wrong = run("models", "install", ID, "--from", other, "--accept-licence");
        assertThat(wrong.code).isEqualTo(5);
        assertThat(wrong.err).contains("landmarks_68.onnx: not the network");
    }

    @Test
    void aDamagedModelIsInstalledOnceMore() throws IOException {
        install("--accept-licence");
        Path file = Path.of(listed(ID).get("file").asText());
        byte[] network = Files.readAllBytes(file);
        network[1000] ^= 1;
        Files.write(file, network);
        assertThat(run("models", "verify", ID).code).isEqualTo(5);
        Run again = install("--accept-licence");
        assertThat(again.code).as(again.err).isZero();
        assertThat(run("models", "verify", ID).code).isZero();
    }

    @Test
    void aCardThatCannotBeReadIsNotVerified() throws IOException {
        Path models = Files.createDirectories(folder.resolve("data").resolve("models"));
        Files.writeString(models.resolve("bad.json"), "{");
        Run run = run("models", "verify");
        assertThat(run.code).isEqualTo(5);
        assertThat(run.err).contains("bad.json: not a model card");
        assertThat(run("models", "verify", "dlib-resnet-128").code).isZero();
    }

    @Test
    void aNetworkOfOnesOwnIsAddedAndUsed() throws IOException {
        ObjectNode card = (ObjectNode)
                new ObjectMapper().readTree(Files.readAllBytes(REAL.ownModels().resolve("dlib_resnet_128.json")));
        card.put("id", "mine");
        card.remove(List.of("file", "sha256", "bytes"));
        Path file = Files.writeString(folder.resolve("mine.json"), card.toString());
        String network = REAL.ownModels().resolve("dlib_resnet_128.onnx").toString();
        Run run = run("models", "install", "--card", file.toString(), network);
        assertThat(run.code).as(run.err).isZero();
        assertThat(run.out).contains("mine is installed");
        assertThat(run("models", "use", "mine").out).contains("descriptor: mine");
        String photo = REAL.sampleProbes().resolve("ada-sterling.jpg").toString();
        assertThat(run("describe", photo, "--json")
                        .json()
                        .at("/photos/0/faces/0/model")
                        .asText())
                .isEqualTo("mine");
        Files.delete(folder.resolve("data").resolve("models").resolve("mine.onnx"));
        Run fallenBack = run("describe", photo, "--json");
        assertThat(fallenBack.code).isZero();
        assertThat(fallenBack.err).contains("mine.onnx", "the starter model is used in its place");
        assertThat(listed("mine").get("state").asText()).isEqualTo("damaged");
        assertThat(run("models", "verify").code).isEqualTo(5);
        // A model requested by name is not replaced.
        assertThat(run("describe", photo, "--model", "mine").code).isEqualTo(5);
    }

    @Test
    void forACatalogueAModelIsChosenAlthoughBothOfItsOwnAreGone() throws IOException {
        Path file = folder.resolve("a.catalog");
        String hash = "0".repeat(64);
        try (Catalog catalog = Catalog.open(file)) {
            catalog.choose(new ModelSelection(
                    new Finders(new ModelId("gone-detector", hash), new ModelId("points", hash)),
                    new ModelId("gone-descriptor", hash)));
        }
        Run shown = run("models", "use", "--catalog", file.toString(), "--json");
        assertThat(shown.code).as(shown.err).isZero();
        assertThat(shown.json().get("detector").asText()).isEqualTo("gone-detector");
        assertThat(shown.err).contains("there is no model gone-detector", "there is no model gone-descriptor");
        Run used = run("models", "use", "dlib-resnet-128", "--catalog", file.toString(), "--json");
        assertThat(used.code).as(used.err).isZero();
        assertThat(used.json().get("detector").asText()).isEqualTo("mediapipe-full-range");
        Run afterwards = run("models", "use", "--catalog", file.toString(), "--json");
        assertThat(afterwards.err).isEmpty();
        assertThat(afterwards.json()).isEqualTo(used.json());
    }

    @Test
    void exitCodesTellWhatWasWrong() {
        assertThat(run("models").code).isEqualTo(2);
        assertThat(run("models", "install", "nobody", "--accept-licence").code).isEqualTo(5);
        assertThat(run("models", "install", ID, "--accept-licence").code).isEqualTo(5);
        assertThat(run("models", "install", ID, "--accept-licence").err).contains("you seem to be offline");
        Run noAddress = run("models", "install", ID, "--accept-licence", "--from", "http://no address");
        assertThat(noAddress.code).isEqualTo(3);
        assertThat(noAddress.err).contains("http://no address: neither a file nor an address");
        Run noFile = run("models", "install", ID, "--accept-licence", "--from", "none.onnx");
        assertThat(noFile.code).isEqualTo(5);
        assertThat(noFile.err).contains("none.onnx: the network cannot be read (no such file or folder)");
        assertThat(run("models", "remove", "mediapipe-full-range").code).isEqualTo(5);
        assertThat(run("models", "remove", ID).err).contains("is not installed");
        assertThat(run("models", "verify", "nobody").code).isEqualTo(5);
        assertThat(run("models", "use", ID).code).isEqualTo(5);
        assertThat(run("models", "use", "face-api-landmarks-68").code).isEqualTo(3);
        assertThat(run("models", "install", "mediapipe-full-range").err).contains("is already installed");
    }

    private Run install(String... more) {
        String[] words = {"models", "install", ID, "--from", server.address().toString()};
        return run(Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static JsonNode listed(String id) throws IOException {
        for (JsonNode model : run("models", "list", "--json").json().get("models")) {
            if (model.get("id").asText().equals(id)) {
                return model;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    private static void restore(String property, String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
