package lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import lookalike.catalog.Catalog;
import lookalike.face.FaceBox;
import lookalike.image.XmpPackets;
import lookalike.image.XmpPackets.Place;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.SampleCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests sorting photos of the sample cast on the command line. */
class ClusterCommandTest {

    private static final AppFolders FOLDERS = AppFolders.current();
    private static final List<String> PEOPLE = List.of("Ada Sterling", "Adrian Cole", "Bruno Castellan");
    private static final int PHOTOS = 3;

    @TempDir
    private static Path folder;

    private static Path heap;

    private record Run(int code, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    /** Makes a heap: photos of three people, of a group with all of them and of a stranger, one photo without a face, and a broken one. */
    @BeforeAll
    static void makeAHeap() throws IOException {
        heap = Files.createDirectories(folder.resolve("heap"));
        Path deeper = Files.createDirectories(heap.resolve("2019/beach"));
        for (String person : PEOPLE) {
            String file = person.toLowerCase(Locale.ROOT).replace(' ', '-');
            for (int i = 1; i <= PHOTOS; i++) {
                Path photo = FOLDERS.sampleCast().resolve(person).resolve(file + "-" + i + ".jpg");
                Files.copy(photo, (i == 1 ? deeper : heap).resolve(photo.getFileName()));
            }
        }
        for (String probe : List.of("group.jpg", "unknown-man.jpg")) {
            Files.copy(FOLDERS.sampleProbes().resolve(probe), heap.resolve(probe));
        }
        Files.writeString(heap.resolve("broken.jpg"), "no picture");
        Files.writeString(heap.resolve("notes.txt"), "no picture");
        ImageIO.write(
                new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB),
                "png",
                heap.resolve("black.png").toFile());
    }

    @Test
    void everyPersonIsAClusterAndStrangersAreLeftAlone() throws IOException {
        Run run = run("cluster", heap.toString(), "--json");

        assertThat(run.code).as(run.err).isEqualTo(ExitCode.INPUT);
        JsonNode answer = run.json();
        assertThat(answer.get("photos").asInt()).isEqualTo(13);
        assertThat(answer.get("faces").asInt()).isEqualTo(16);
        assertThat(answer.get("clusters")).hasSize(PEOPLE.size());
        Set<String> found = new HashSet<>();
        for (JsonNode cluster : answer.get("clusters")) {
            Set<String> people = new HashSet<>();
            cluster.get("faces").forEach(face -> people.add(person(face)));
            people.remove("group");
            assertThat(people).hasSize(1);
            found.addAll(people);
            assertThat(cluster.get("faces").size()).isBetween(PHOTOS, PHOTOS + 1);
            assertThat(cluster.get("suggestion").isNull()).isTrue();
            assertThat(cluster.get("name").isNull()).isTrue();
        }
        assertThat(found).containsExactlyInAnyOrder("ada-sterling", "adrian-cole", "bruno-castellan");
        assertThat(StreamSupport.stream(answer.get("alone").spliterator(), false)
                        .map(ClusterCommandTest::person))
                .contains("unknown-man");
        assertThat(faces(answer)).isEqualTo(16);
        var errors = new TreeMap<String, String>();
        answer.get("unusable")
                .forEach(photo -> errors.put(
                        photo.get("photo").asText(), photo.get("error").asText()));
        assertThat(errors).containsOnlyKeys("black.png", "broken.jpg");
        assertThat(errors.get("black.png")).contains("no face");
    }

    private static int faces(JsonNode answer) {
        int faces = answer.get("alone").size();
        for (JsonNode cluster : answer.get("clusters")) {
            faces += cluster.get("faces").size();
        }
        return faces;
    }

    private static String person(JsonNode face) {
        String name = Path.of(face.get("photo").asText()).getFileName().toString();
        return name.replaceFirst("(-\\d)?\\.jpg", "");
    }

    @Test
    void peopleOfACatalogueAreSuggested() throws IOException {
        Path catalog = folder.resolve("cast.catalog");
        SampleCatalog.copyTo(catalog);

        Run run = run("cluster", heap.toString(), "--catalog", catalog.toString());

        for (String person : PEOPLE) {
            assertThat(run.out).contains("  " + person + ", ");
        }
        assertThat(run.out)
                .contains("2019/beach/ada-sterling-1.jpg at ", "skipped broken.jpg: ", "left alone\n")
                .contains("13 photos, 16 faces: 3 people")
                .doesNotContain("Person 1");
    }

    @Test
    void namesInThePhotosNameTheClusterAndBringItsPhotosTogether() throws IOException {
        Path named = Files.createDirectories(folder.resolve("named"));
        for (String photo : List.of("unknown-man", "unknown-woman", "ada-sterling")) {
            Files.copy(FOLDERS.sampleProbes().resolve(photo + ".jpg"), named.resolve(photo + ".jpg"));
        }
        for (String photo : List.of("unknown-man", "unknown-woman")) {
            JsonNode face = run("describe", named.resolve(photo + ".jpg").toString(), "--json")
                    .json()
                    .at("/photos/0/faces/0/box");
            Files.writeString(
                    named.resolve(photo + ".jpg.xmp"),
                    XmpPackets.lightroom(place(named.resolve(photo + ".jpg"), face, "Sam"), 1, 1));
        }
        JsonNode answer = run("cluster", named.toString(), "--json").json();

        assertThat(answer.get("clusters")).hasSize(1);
        assertThat(answer.at("/clusters/0/name").asText()).isEqualTo("Sam");
        assertThat(answer.at("/clusters/0/faces")).hasSize(2);
        assertThat(answer.get("alone")).hasSize(1);
    }

    @Test
    void aDatasetIsMadeOfTheClustersInWhichEveryPhotoHasTheRightFace() throws IOException {
        Path catalog = folder.resolve("suggesting.catalog");
        SampleCatalog.copyTo(catalog);
        Path people = folder.resolve("people");

        Run run = run("cluster", heap.toString(), "--catalog", catalog.toString(), "--to", people.toString(), "--json");

        assertThat(run.json().at("/written/people").asInt()).isEqualTo(PEOPLE.size());
        assertThat(run.json().at("/written/complete").asBoolean()).isTrue();
        List<Path> copies = files(people, ".jpg");
        assertThat(copies).hasSize(run.json().at("/written/photos").asInt());
        assertThat(people.toFile().list()).containsExactlyInAnyOrderElementsOf(PEOPLE);
        List<Path> groups =
                copies.stream().filter(copy -> copy.endsWith("group.jpg")).toList();
        assertThat(groups).hasSizeGreaterThan(1);
        assertThat(files(people, ".xmp")).hasSameSizeAs(groups);
        for (Path group : groups) {
            assertThat(Files.mismatch(group, heap.resolve("group.jpg"))).isNegative();
        }
        Path made = folder.resolve("made.catalog");
        assertThat(run("index", people.toString(), "--catalog", made.toString()).code)
                .isZero();
        try (Catalog opened = Catalog.openExisting(made)) {
            Set<FaceBox> labelled = new HashSet<>();
            opened.photos().stream()
                    .filter(photo -> photo.path().endsWith("group.jpg"))
                    .forEach(photo -> labelled.add(photo.face().orElseThrow()));
            assertThat(labelled).as("another face of the group for each person").hasSameSizeAs(groups);
        }
    }

    @Test
    void aDatasetIsNotMixedWithOtherFiles() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Path file = Files.writeString(full.resolve("a.txt"), "a");
        assertThat(run("cluster", heap.toString(), "--to", full.toString()))
                .satisfies(run -> assertThat(run.code).isEqualTo(ExitCode.INPUT))
                .satisfies(run -> assertThat(run.err).contains("new or empty folder"));
        assertThat(run("cluster", heap.toString(), "--to", file.toString()).err).contains("this is a file");
        assertThat(run(
                                "cluster",
                                heap.toString(),
                                "--to",
                                heap.resolve("people").toString())
                        .err)
                .contains("cannot be among the photos");
        assertThat(full.toFile().list()).containsExactly("a.txt");
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** A box in pixels as a region of slightly different size, as another program would draw it. */
    private static Place place(Path photo, JsonNode box, String name) throws IOException {
        BufferedImage picture = ImageIO.read(photo.toFile());
        double w = box.get("w").asDouble() / picture.getWidth();
        double h = box.get("h").asDouble() / picture.getHeight();
        return new Place(
                name,
                box.get("x").asDouble() / picture.getWidth() + w / 2,
                box.get("y").asDouble() / picture.getHeight() + h / 2,
                1.2 * w,
                1.3 * h);
    }

    @Test
    void aFolderWithoutPhotosIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run("cluster", empty.toString()))
                .satisfies(run -> assertThat(run.code).isEqualTo(ExitCode.INPUT))
                .satisfies(run -> assertThat(run.err).contains("empty: there are no photos in it"));
        assertThat(run("cluster", folder.resolve("nowhere").toString()).err).contains("there is no such folder");
        assertThat(run(
                                "cluster",
                                heap.toString(),
                                "--catalog",
                                folder.resolve("none.catalog").toString())
                        .code)
                .isEqualTo(ExitCode.CATALOG);
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
