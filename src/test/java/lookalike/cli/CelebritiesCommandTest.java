package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.celebrity.Services;
import lookalike.celebrity.WikiServer;
import lookalike.index.Gallery;
import lookalike.index.GalleryPerson;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the contract of {@code celebrities ...}, with the sample cast on a local server. */
@Timeout(120)
class CelebritiesCommandTest {

    private static final Path CAST = AppFolders.current().sampleCast();

    @TempDir
    private Path folder;

    private final String oldData = System.getProperty(AppFolders.DATA_PROPERTY);
    private WikiServer server;

    private record Run(int code, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new WikiServer();
        System.setProperty(Services.SERVER, server.address().toString());
        System.setProperty(AppFolders.DATA_PROPERTY, folder.resolve("data").toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty(Services.SERVER);
        if (oldData == null) {
            System.clearProperty(AppFolders.DATA_PROPERTY);
        } else {
            System.setProperty(AppFolders.DATA_PROPERTY, oldData);
        }
        server.close();
    }

    @Test
    void listingAsksNobody() throws IOException {
        JsonNode people = run("celebrities", "list", "--group", "scientists", "--people", "20", "--json")
                .json()
                .get("people");
        assertThat(people).hasSize(20);
        assertThat(people.get(0).get("groups").toString()).contains("scientists");
        Run words = run("celebrities", "list", "--search", "marie curie");
        assertThat(words.out).contains("Marie Curie", "1867-1934", "physicist", "1 people");
        assertThat(run("celebrities", "list", "--search", "xyzzy").code).isEqualTo(ExitCode.INPUT);
        JsonNode germans = run("celebrities", "list", "--country", "de,AT", "--people", "100", "--json")
                .json()
                .get("people");
        assertThat(germans)
                .hasSizeBetween(30, 99)
                .allSatisfy(
                        person -> assertThat(person.get("countries").toString()).containsAnyOf("\"DE\"", "\"AT\""));
        assertThat(run("celebrities", "list", "--region", "nowhere").code).isEqualTo(ExitCode.USAGE);
        Run nowhere = run("celebrities", "list", "--country", "UK");
        assertThat(nowhere.code).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err).contains("the code of a country", "'UK'");
        assertThat(run("celebrities", "get").code).isEqualTo(ExitCode.USAGE);
        assertThat(run("celebrities", "get", "--help").code).isZero();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void fetchedPeopleBecomeADataset() throws IOException {
        person("Q1", "Ada Sterling", "Greta Halloran");
        person("Q2", "Emil Novak", "Greta Halloran");
        Path names = Files.write(folder.resolve("names.txt"), List.of("Ada Sterling", "Emil Novak, 1970", "Nobody"));
        Path to = folder.resolve("people");
        Run run = get(names, to, "--json");
        assertThat(run.code).isZero();
        assertThat(run.err)
                .contains("up to 3 people with 2 photos each from Wikimedia Commons")
                .contains("1 of 3 Ada Sterling: 2 photos")
                .contains("3 of 3 Nobody: left out, Wikidata knows nobody of this name who fits");
        JsonNode answer = run.json();
        assertThat(answer.get("complete").asBoolean()).isTrue();
        assertThat(answer.get("added").asInt()).isEqualTo(4);
        JsonNode ada = answer.get("people").get(0);
        assertThat(ada.get("label").asText()).isEqualTo("Ada Sterling");
        assertThat(ada.get("wikidata").asText()).isEqualTo("Q1");
        assertThat(ada.get("leftOut").get("other_person").asInt()).isEqualTo(1);
        assertThat(ada.get("omission").isNull()).isTrue();
        assertThat(answer.get("people").get(2).get("omission").asText()).isEqualTo("unknown");
        int asked = server.requests().size();
        Run again = get(names, to);
        assertThat(again.out)
                .contains("left out Nobody: Wikidata knows nobody of this name who fits")
                .contains("2 people with 4 photos in " + to + ", 0 of them new; 1 people left out")
                .contains("to index them: lookalike index");
        assertThat(server.requests()).hasSize(asked);
    }

    @Test
    void aMatchShowsTheCreditAndAGroupCountsByTheRightFace() throws IOException {
        person("Q1", "Ada Sterling", "Greta Halloran");
        person("Q2", "Emil Novak", "Greta Halloran");
        server.file("Ada group.jpg", group("Ada Sterling", "Greta Halloran", "Hugo Valente"), 960, 320)
                .depicts("Q1")
                .about("DateTimeOriginal", "1960");
        Path names = Files.write(folder.resolve("names.txt"), List.of("Ada Sterling", "Emil Novak"));
        Path to = folder.resolve("people");
        Run get = get(names, to, "--photos", "3", "--least", "2");
        assertThat(get.code).as(get.err).isZero();
        Path file = folder.resolve("people.catalog");
        assertThat(run("index", to.toString(), "--catalog", file.toString()).code)
                .isZero();
        try (Catalog catalog = Catalog.openExisting(file)) {
            Gallery gallery =
                    Gallery.load(catalog, catalog.chosen().orElseThrow().descriptor());
            assertThat(gallery.people()).extracting(GalleryPerson::name).containsExactly("Ada Sterling", "Emil Novak");
            assertThat(IntStream.range(0, gallery.size()).mapToObj(gallery::exemplar))
                    .filteredOn(photo -> photo.path().endsWith("group.jpg"))
                    .singleElement()
                    .satisfies(photo ->
                            assertThat(photo.face().orElseThrow().centerX()).isLessThan(320));
        }
        Path probe = CAST.resolveSibling("probes").resolve("ada-sterling.jpg");
        JsonNode match = run("match", probe.toString(), "--catalog", file.toString(), "--top", "1", "--json")
                .json()
                .at("/photos/0/faces/0/matches/0");
        assertThat(match.get("person").asText()).isEqualTo("Ada Sterling");
        assertThat(match.at("/credit/author").asText()).isEqualTo("Jane Doe");
        assertThat(match.at("/credit/licence").asText()).isEqualTo("CC BY-SA 4.0");
        assertThat(match.at("/credit/source").asText()).contains("/wiki/File:");
    }

    private static byte[] group(String... people) throws IOException {
        BufferedImage all = new BufferedImage(320 * people.length, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = all.createGraphics();
        for (int i = 0; i < people.length; i++) {
            String file = people[i].toLowerCase(Locale.ROOT).replace(' ', '-') + "-3.jpg";
            pen.drawImage(ImageIO.read(CAST.resolve(people[i]).resolve(file).toFile()), 320 * i, 0, null);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(all, "jpg", out);
        return out.toByteArray();
    }

    @Test
    void aServiceThatCannotBeReachedHasItsOwnExitCode() throws IOException {
        Path names = Files.write(folder.resolve("names.txt"), List.of("Ada Sterling"));
        for (int i = 0; i < 5; i++) {
            server.fail("/wikidata", WikiServer.answer(403, "text/plain", "no"));
        }
        Files.write(names, List.of("A", "B", "C", "D", "E", "F"));
        Run run = get(names, folder.resolve("people"), "--json");
        assertThat(run.code).isEqualTo(ExitCode.SERVICE);
        assertThat(run.json().get("failure").asText()).contains("5 people in a row failed", "status 403");
        assertThat(run.json().get("complete").asBoolean()).isFalse();
        assertThat(get(folder.resolve("none.txt"), folder.resolve("people")).code)
                .isEqualTo(ExitCode.INPUT);
    }

    @Test
    void wellKnownPeopleOfTodayComeFromTheServiceOrElseFromTheList() throws IOException {
        person("Q1", "Ada Sterling", "Greta Halloran");
        server.known("Q1", "Ada Sterling", "actress", 1970);
        Run live = run(
                "celebrities",
                "get",
                "--live",
                "--group",
                "actors",
                "--people",
                "1",
                "--photos",
                "2",
                "--to",
                folder.resolve("live").toString());
        assertThat(live.code).isZero();
        assertThat(live.out).contains("1 people with 2 photos");
        assertThat(server.requests("/sparql")).hasSize(1);
        Path elsewhere = folder.resolve("list");
        Run listed = run(
                "celebrities", "get", "--live", "--group", "writers", "--people", "1", "--to", elsewhere.toString());
        assertThat(listed.err)
                .contains("nobody fits this choice; the list that the program came with is used instead")
                .contains("1 of 1 ");
    }

    private Run get(Path names, Path to, String... more) {
        List<String> words =
                new ArrayList<>(List.of("celebrities", "get", "--names", names.toString(), "--to", to.toString()));
        words.addAll(List.of(more).contains("--photos") ? List.of() : List.of("--photos", "2"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private void person(String id, String name, String other) throws IOException {
        server.person(id, name, "actor", 1970, name + " 1.jpg", "");
        photo(name + " 1", name, 1);
        photo(name + " 0 wrong", other, 2).depicts(id).about("DateTimeOriginal", "1980");
        photo(name + " 2", name, 2).depicts(id);
    }

    private WikiServer.StoredFile photo(String title, String person, int number) throws IOException {
        String file = person.toLowerCase().replace(' ', '-') + "-" + number + ".jpg";
        return server.file(
                        title + ".jpg", Files.readAllBytes(CAST.resolve(person).resolve(file)), 320, 320)
                .about("DateTimeOriginal", "200" + number);
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
