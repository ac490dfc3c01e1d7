package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TwinModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the choice of models for a catalogue: those in the options, otherwise the catalogue's own choice. */
class CatalogChoiceTest {

    private static final AppFolders HOME = AppFolders.current();

    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void fill() throws IOException {
        TwinModel.put(folder.resolve("models"), Role.DESCRIPTOR, "twin");
        TwinModel.put(folder.resolve("models"), Role.DETECTOR, "twin-detector");
        dataset = folder.resolve("set");
        for (String name : List.of("Ada Sterling", "Desmond Price", "Bianca Moreau")) {
            Path person = Files.createDirectories(dataset.resolve(name));
            try (Stream<Path> photos = Files.list(HOME.sampleCast().resolve(name))) {
                for (Path photo : photos.sorted().limit(4).toList()) {
                    Files.copy(photo, person.resolve(photo.getFileName()));
                }
            }
        }
    }

    @Test
    void aSwitchReadsOnceAndTheWayBackNothing() throws IOException {
        assertThat(index().get("added").asInt()).isEqualTo(12);
        JsonNode used = json("models", "use", "twin");
        assertThat(used.get("descriptor").asText()).isEqualTo("twin");
        assertThat(used.get("unread").asInt()).isEqualTo(12);
        assertThat(run("match", probe()).code).as("nothing is read by the twin").isEqualTo(4);
        assertThat(index().get("updated").asInt()).isEqualTo(12);
        assertThat(run("match", probe()).out).contains("Ada Sterling");
        assertThat(run("match", probe(), "--model", "mobilefacenet-192").out).contains("Ada Sterling");
        assertThat(json("export", "--labels", file("l.csv"), "--descriptors", file("d.csv"))
                        .get("model")
                        .asText())
                .isEqualTo("twin");

        assertThat(json("models", "use", "twin-detector").get("unread").asInt()).isEqualTo(12);
        assertThat(index().get("updated").asInt()).isEqualTo(12);
        assertThat(run("evaluate").code).isZero();

        assertThat(json("models", "use", "mobilefacenet-192").get("unread").asInt())
                .as("the twin detector's faces")
                .isEqualTo(12);
        assertThat(json("models", "use", "mediapipe-full-range").get("unread").asInt())
                .isZero();
        assertThat(index().get("updated").asInt()).isZero();
        assertThat(run("match", probe()).out).contains("Ada Sterling");
    }

    @Test
    void whatIndexReadsWithIsTheCataloguesChoiceFromThenOn() throws IOException {
        assertThat(run("index", dataset.toString(), "--model", "twin").code).isZero();
        assertThat(json("models", "use").get("descriptor").asText()).isEqualTo("twin");
        assertThat(run("match", probe()).out).contains("Ada Sterling");
        assertThat(run("match", probe(), "--model", "mobilefacenet-192").code)
                .as("the options win")
                .isEqualTo(4);
        assertThat(index().get("unchanged").asInt()).isEqualTo(12);
    }

    @Test
    void theStarterStandsInForAModelThatIsGoneAndTheChoiceStays() throws IOException {
        assertThat(run("index", dataset.toString(), "--model", "twin").code).isZero();
        Files.move(folder.resolve("models/twin.onnx"), folder.resolve("away.onnx"));
        Run standIn = run("index", dataset.toString());
        assertThat(standIn.err).contains("twin.onnx").contains("the starter model is used in its place");
        assertThat(standIn.code).isZero();
        Files.move(folder.resolve("away.onnx"), folder.resolve("models/twin.onnx"));
        assertThat(json("models", "use").get("descriptor").asText()).isEqualTo("twin");
        assertThat(index().get("unchanged").asInt()).isEqualTo(12);
    }

    @Test
    void aCatalogueOfBeforeIsToldOfTheBetterModelOnceWithTheCommandThatSwitches() throws Exception {
        assertThat(run("index", dataset.toString(), "--model", "dlib-resnet-128").code)
                .isZero();
        assertThat(run("match", probe()).err).as("it was asked for").isEmpty();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file("a.catalog"));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO setting SELECT 'earlier', value FROM setting WHERE key = 'descriptor'");
        }
        assertThat(run("match", probe(), "--model", "dlib-resnet-128").err)
                .as("it is asked for")
                .isEmpty();
        Run told = run("match", probe(), "--json");
        assertThat(told.err.lines())
                .singleElement()
                .asString()
                .contains(
                        "mobilefacenet-192 names the right person more often than dlib-resnet-128",
                        "12 photos to index");
        assertThat(new ObjectMapper()
                        .readTree(told.out)
                        .at("/photos/0/faces/0/matches/0/person")
                        .asText())
                .isEqualTo("Ada Sterling");
        assertThat(run("match", probe()).err).as("once").isEmpty();
        String[] switching = told.err.strip().split(": lookalike ")[1].split(" ");
        assertThat(CommandLineInterface.run(
                        new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), switching))
                .isZero();
        assertThat(json("models", "use").get("descriptor").asText()).isEqualTo("mobilefacenet-192");
        assertThat(json("models", "use").get("unread").asInt()).isZero();
        assertThat(json("models", "use", "dlib-mobilefacenet-320").get("unread").asInt())
                .as("both parts are there")
                .isZero();
        assertThat(run("match", probe()).out).contains("Ada Sterling");
    }

    private JsonNode index() throws IOException {
        return json("index", dataset.toString());
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Run run = run(all.toArray(String[]::new));
        assertThat(run.code).as(run.err).isZero();
        return new ObjectMapper().readTree(run.out);
    }

    private String probe() {
        return HOME.sampleProbes().resolve("ada-sterling.jpg").toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private record Run(int code, String out, String err) {}

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--catalog", file("a.catalog"), "--models", file("models")));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }
}
