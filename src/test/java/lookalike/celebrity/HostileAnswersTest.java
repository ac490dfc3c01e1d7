package lookalike.celebrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.platform.download.VirtualPace;
import lookalike.platform.files.Disk;
import lookalike.task.CancelSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no answer of the services ends a run unexpectedly, makes it endless, or leads out of the dataset's folder. */
@Timeout(60)
class HostileAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Values that no service sends in these places. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"../../x\"",
            "\"\\u0000\\uD800\"",
            "\"+99999999999-01-01T00:00:00Z\"",
            "\"http://[\"",
            "\"javascript:alert(1)\"",
            "\"<a href='<<<!--'>\"",
            "[]",
            "[[{}]]",
            "{}",
            "{\"value\": {\"value\": []}}");

    @TempDir
    private Path folder;

    private WikiServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WikiServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachFieldMayHaveAnyValue() throws IOException {
        ObjectNode person = server.person("Q1", "Ada", "actress", 1970, "Ada portrait.jpg", "Ada");
        replaceEach(person, Wikidata::item);
        ObjectNode page = JSON.createObjectNode().put("title", "File:Ada.jpg");
        server.file("Ada.jpg", new byte[] {1}, 640, 480)
                .tell(info -> page.putArray("imageinfo").add(info));
        assertThat(Commons.read(page)).isPresent();
        replaceEach(page, Commons::read);
        ObjectNode row = JSON.createObjectNode();
        row.putObject("person").put("value", "http://www.wikidata.org/entity/Q1");
        row.putObject("personLabel").put("value", "Ada");
        row.putObject("year").put("value", "1970");
        assertThat(Wikidata.known(CelebrityGroup.ACTORS, row)).isPresent();
        replaceEach(row, each -> Wikidata.known(CelebrityGroup.ACTORS, each));
    }

    /** Reads a document with each of its values replaced by each of the hostile values. */
    private static void replaceEach(ObjectNode document, Consumer<JsonNode> reader) throws IOException {
        for (List<Object> place : places(document)) {
            for (String value : VALUES) {
                ObjectNode copy = document.deepCopy();
                replace(copy, place, JSON.readTree(value));
                assertThatCode(() -> reader.accept(copy))
                        .as("%s: %s", place, value)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<List<Object>> places(JsonNode node) {
        List<List<Object>> places = new ArrayList<>();
        node.properties().forEach(entry -> addPlaces(places, entry.getKey(), entry.getValue()));
        if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> addPlaces(places, i, node.get(i)));
        }
        return places;
    }

    private static void addPlaces(List<List<Object>> places, Object step, JsonNode child) {
        places.add(List.of(step));
        places(child)
                .forEach(further -> places.add(
                        Stream.concat(Stream.of(step), further.stream()).toList()));
    }

    private static void replace(JsonNode document, List<Object> place, JsonNode value) {
        JsonNode parent = document;
        for (Object step : place.subList(0, place.size() - 1)) {
            parent = step instanceof Integer index ? parent.get(index) : parent.get((String) step);
        }
        Object last = place.get(place.size() - 1);
        if (last instanceof Integer index) {
            ((ArrayNode) parent).set(index, value);
        } else {
            ((ObjectNode) parent).set((String) last, value);
        }
    }

    @Test
    void anAnswerThatIsContinuedForEverEnds() throws IOException {
        server.person("Q1", "Ada", "actress", 1970, "", "Ada");
        for (int i = 0; i < 1000; i++) {
            server.fail(
                    "/commons",
                    WikiServer.answer(200, "application/json", "{\"continue\": {\"gsroffset\": " + i + "}}"));
        }
        RunReport report = run(Celebrity.named("Ada", "1970"));
        assertThat(report.complete()).isTrue();
        assertThat(server.requests("/commons")).hasSizeLessThanOrEqualTo(2 * Services.MOST_FILES);
    }

    @Test
    void aLabelInTheListOfNamesDoesNotLeadOutOfTheFolder() throws IOException {
        Path dataset = datasetWithAda();
        Files.writeString(
                dataset.resolve("names.csv"),
                "label,name,wikidata,born,description,groups\n../../out,Ada,Q1,99999999999,actress,\n");
        server.person("Q1", "Ada", "actress", 1970, "Ada portrait.jpg", "");
        assertThat(run(Celebrity.named("Ada", "1970")).people())
                .singleElement()
                .satisfies(person -> assertThat(person.photos()).isEqualTo(3));
        assertThat(dataset.resolve("Ada (Q1)")).isDirectory();
        assertNothingOutside(dataset);
    }

    @Test
    void anIdDoesNotLeadOutOfTheFolder() throws IOException {
        Path dataset = datasetWithAda();
        server.person("Q1", "Ada", "actress", 1970, "Ada portrait.jpg", "").put("id", "/../../../out");
        assertThat(run(Celebrity.named("Ada", "1970")).people())
                .singleElement()
                .satisfies(person -> assertThat(person.omission()).isPresent());
        assertNothingOutside(dataset);
    }

    private void assertNothingOutside(Path dataset) {
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("in")).isDirectoryNotContaining(path -> !path.equals(dataset));
    }

    /** A dataset with another Ada, so that the folder name of the second one includes the id; the second one also has photos. */
    private Path datasetWithAda() throws IOException {
        server.photo("Ada portrait", 2000);
        server.photo("Ada one", 2001).depicts("Q1");
        server.photo("Ada two", 2002).depicts("Q1");
        Path dataset = Files.createDirectories(folder.resolve("in/Celebrities"));
        Files.writeString(Files.createDirectories(dataset.resolve("Ada")).resolve("mine.jpg"), "mine");
        return dataset;
    }

    private RunReport run(Celebrity person) {
        return new CelebrityRun(
                        server.services(), folder.resolve("cache"), Disk.REAL, new VirtualPace(), Clock.systemUTC())
                .run(
                        List.of(person),
                        new TitleJudge(),
                        folder.resolve("in/Celebrities"),
                        new CelebrityOptions(4, 2, EnumSet.allOf(PhotoLicence.class)),
                        RunListener.NONE,
                        new CancelSignal());
    }
}
