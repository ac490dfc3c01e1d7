package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import lookalike.benchmark.Benchmark;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the benchmarks briefly, to test that they work and not how fast anything is. */
class BenchCommandTest {

    @Test
    void everyTopicGivesItsFigures() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), "bench", "--quick", "--json");
        assertThat(code).as(err.toString()).isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.get("quick").asBoolean()).isTrue();
        assertThat(answer.at("/machine/cores").asInt()).isPositive();
        Map<String, JsonNode> found = new HashMap<>();
        answer.get("measurements")
                .forEach(each -> found.put(
                        each.get("topic").asText() + ": " + each.get("name").asText(), each));
        for (Benchmark topic : Benchmark.values()) {
            assertThat(found.keySet()).anyMatch(name -> name.startsWith(topic.id() + ": "));
        }
        // Eight of the cast's portraits, each with one face.
        assertThat(value(found, "pipeline: photos")).isEqualTo(value(found, "pipeline: faces"));
        assertThat(value(found, "pipeline: share of the networks")).isBetween(1.0, 100.0);
        double parts = value(found, "pipeline: decoding")
                + value(found, "pipeline: detector")
                + value(found, "pipeline: landmarks")
                + value(found, "pipeline: alignment")
                + value(found, "pipeline: descriptor")
                + value(found, "pipeline: catalogue")
                + value(found, "pipeline: all else");
        assertThat(parts / value(found, "pipeline: a photo")).isBetween(0.999, 1.001);
        assertThat(value(found, "pipeline: the networks alone, on the same inputs"))
                .isPositive();
        assertThat(value(found, "search: plain read, 10000 faces")).isPositive();
        assertThat(found).containsKey("search: growth of distances to all faces, from 1000 to 10000");
        assertThat(value(found, "import: of these its numbers")).isEqualTo(768);
        assertThat(found)
                .containsKeys("import: import of CSV", "import: import from NumPy", "startup: lookalike --version");
        assertThat(value(found, "memory: growth of time, from 10 to 20")).isPositive();
        assertThat(value(found, "window: ada-sterling, drop to matches"))
                .isGreaterThanOrEqualTo(value(found, "window: ada-sterling, drop to outlines"));
    }

    private static double value(Map<String, JsonNode> found, String name) {
        assertThat(found).containsKey(name);
        return found.get(name).get("value").asDouble();
    }

    @Test
    void someTopicsCanBeChosenAndOthersAreRefused() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter to = new PrintWriter(out);
        assertThat(CommandLineInterface.run(to, new PrintWriter(err), "bench", "search", "--quick"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines().skip(4)).isNotEmpty().allMatch(line -> line.startsWith("| search "));
        assertThat(CommandLineInterface.run(to, new PrintWriter(err), "bench", "speed"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("speed is an unexpected argument");
    }

    @Test
    void aFolderWithoutPhotosIsRefused(@TempDir Path folder) {
        assertThat(pipeline(folder)).contains("there is no photo in " + folder);
        Path missing = folder.resolve("missing");
        assertThat(pipeline(missing)).contains(missing + ": no such file or folder");
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        assertThat(CommandLineInterface.run(to, to, "bench", "pipeline", "--photos", folder.toString()))
                .isEqualTo(ExitCode.INPUT);
    }

    @Test
    void aPhotoThatCannotBeReadIsLeftOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("0.jpg"), "no photo");
        assertThat(pipeline(folder)).contains("none of the photos can be read");
        Files.copy(AppFolders.current().sampleProbes().resolve("ada-sterling.jpg"), folder.resolve("1.jpg"));
        assertThat(pipeline(folder)).contains("| pipeline | photos ");
    }

    private static String pipeline(Path photos) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        CommandLineInterface.run(to, to, "bench", "pipeline", "--quick", "--photos", photos.toString());
        return said.toString();
    }
}
