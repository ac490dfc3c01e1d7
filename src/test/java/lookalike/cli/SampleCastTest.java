package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the sample cast gives right answers with each descriptor that comes with the program. */
class SampleCastTest {

    private static final AppFolders FOLDERS = AppFolders.current();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mobilefacenet-192", "dlib-resnet-128", "dlib-mobilefacenet-320"})
    void everyProbeFindsItsPersonAndAStrangerNobody(String model) throws IOException {
        String catalog = folder.resolve("cast.catalog").toString();
        JsonNode index = json("index", FOLDERS.sampleCast().toString(), "--catalog", catalog, "--model", model);
        assertThat(index.get("faces").asInt()).isEqualTo(160);
        List<String> probes = probes();
        assertThat(probes).hasSize(11);
        List<String> command = new ArrayList<>(List.of("match", "--catalog", catalog, "--top", "2"));
        command.addAll(probes);
        JsonNode photos = json(command.toArray(String[]::new)).get("photos");
        for (JsonNode photo : photos) {
            String name = Path.of(photo.get("photo").asText()).getFileName().toString();
            JsonNode faces = photo.get("faces");
            assertThat(faces).as(name).hasSize(name.equals("group.jpg") ? 6 : 1);
            for (JsonNode face : faces) {
                check(face, name);
            }
        }
        assertThatNothingIsLostByAFile(catalog, model);
    }

    private static void check(JsonNode face, String probe) {
        String verdict = face.get("verdict").asText();
        JsonNode matches = face.get("matches");
        if (probe.startsWith("unknown")) {
            assertThat(verdict).as(probe).isEqualTo("no-good-match");
            assertThat(matches.get(0).at("/similarity/both").asDouble())
                    .as(probe)
                    .isLessThanOrEqualTo(70);
        } else {
            assertThat(verdict).as(probe).isEqualTo("same-person");
            assertThat(matches.get(0).at("/similarity/both").asDouble())
                    .as(probe)
                    .isGreaterThanOrEqualTo(80);
            assertThat(matches.get(1).at("/similarity/both").asDouble())
                    .as(probe)
                    .isLessThan(80);
            assertThat(matches.get(0).at("/rank/mahalanobis").asInt())
                    .as("both measures agree on %s", probe)
                    .isEqualTo(1);
            assertThat(matches.get(0).get("exemplarDistance").asDouble() + 0.09)
                    .as("with something to spare in %s", probe)
                    .isLessThan(matches.get(1).get("exemplarDistance").asDouble());
        }
        if (!probe.matches("(unknown|group).*")) {
            assertThat(matches.get(0)
                                    .get("person")
                                    .asText()
                                    .toLowerCase(Locale.ROOT)
                                    .replace(' ', '-') + ".jpg")
                    .isEqualTo(probe);
        }
    }

    private void assertThatNothingIsLostByAFile(String catalog, String model) throws IOException {
        csv("export", catalog, "1", model);
        String copy = folder.resolve("copy.catalog").toString();
        csv("import", copy, "1", model);
        csv("export", copy, "2", model);
        assertThat(Files.readAllLines(folder.resolve("descriptors2.csv")))
                .as("bit by bit")
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("descriptors1.csv")));
    }

    private void csv(String command, String catalog, String number, String model) throws IOException {
        json(
                command,
                "--catalog",
                catalog,
                "--model",
                model,
                "--labels",
                folder.resolve("labels" + number + ".csv").toString(),
                "--descriptors",
                folder.resolve("descriptors" + number + ".csv").toString());
    }

    private static List<String> probes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDERS.sampleProbes())) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }
}
