package lookalike.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.cluster.PeopleFolder.Person;
import lookalike.cluster.PeopleFolder.Written;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoRegions;
import lookalike.shared.Descriptors;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFolderTest {

    private static final int SIDE = 100;

    @TempDir
    private Path folder;

    private final List<HeapFace> faces = new ArrayList<>();
    private int photos;

    @Test
    void namesAreKeptOrMadeUniqueAndCopiesAreLeftOut() throws IOException {
        photo("a/1.jpg", "one", 10);
        photo("b/1.jpg", "two", 10);
        photo("c/1.jpg", "one", 10);
        photo("c/2.jpg", "three", 10);

        Written written = write(List.of(new Person("Ann", List.of(0, 1, 2)), new Person("Ben", List.of(3))));

        assertThat(written).isEqualTo(new Written(2, 3, List.of(), true));
        assertThat(files()).containsExactly("Ann/1 (2).jpg", "Ann/1.jpg", "Ben/2.jpg");
        assertThat(folder.resolve("people/Ann/1.jpg")).hasContent("one");
        assertThat(folder.resolve("people/Ann/1 (2).jpg")).hasContent("two");
        assertThat(Files.getLastModifiedTime(folder.resolve("people/Ben/2.jpg")).toMillis())
                .isEqualTo(Files.getLastModifiedTime(folder.resolve("heap/c/2.jpg"))
                        .toMillis());
    }

    @Test
    void aPhotoOfTwoPeopleNamesTheFaceOfEach() throws IOException {
        photo("both.jpg", "both", 10, 60);

        assertThat(write(List.of(new Person("Ann", List.of(0)), new Person("A:B?", List.of(1)))))
                .isEqualTo(new Written(2, 2, List.of(), true));

        assertThat(files()).containsExactly("A_B_/both.jpg", "A_B_/both.jpg.xmp", "Ann/both.jpg", "Ann/both.jpg.xmp");
        Path copy = folder.resolve("people/A_B_/both.jpg");
        List<NamedRegion> regions = PhotoRegions.of(copy, Files.readAllBytes(copy));
        assertThat(regions).containsExactly(new NamedRegion("A_B_", 0.6, 0.1, 0.2, 0.2).labelled("A_B_"));
    }

    @Test
    void oneNameIsOnePersonAndNamesThatDifferOnlyInCapitalsAreTwo() throws IOException {
        photo("1.jpg", "one", 10);
        photo("2.jpg", "two", 10);
        photo("3.jpg", "three", 10);

        write(List.of(new Person("Ann", List.of(0)), new Person("ANN", List.of(1)), new Person("Ann", List.of(2))));

        assertThat(files()).containsExactly("ANN (2)/2.jpg", "Ann/1.jpg", "Ann/3.jpg");
    }

    @Test
    void whenItIsCancelledWhatIsThereIsWhole() throws IOException {
        photo("1.jpg", "one", 10);
        photo("2.jpg", "two", 10);
        CancelSignal cancel = new CancelSignal();

        Written written = new PeopleFolder(heap(), folder.resolve("people"))
                .write(List.of(new Person("Ann", List.of(0, 1))), (done, total) -> cancel.cancel(), cancel);

        assertThat(written).isEqualTo(new Written(1, 1, List.of(), false));
        assertThat(files()).containsExactly("Ann/1.jpg");
    }

    @Test
    void aPhotoThatIsGoneDoesNotStopTheOthers() throws IOException {
        photo("1.jpg", "one", 10);
        photo("2.jpg", "two", 10);
        photo("3.jpg", "three", 10);
        Files.delete(folder.resolve("heap/2.jpg"));

        assertThat(write(List.of(new Person("Ann", List.of(0, 1, 2)))))
                .isEqualTo(new Written(1, 2, List.of("2.jpg"), true));

        assertThat(files()).containsExactly("Ann/1.jpg", "Ann/3.jpg");
    }

    private Written write(List<Person> people) throws IOException {
        return new PeopleFolder(heap(), folder.resolve("people")).write(people, Progress.NONE, new CancelSignal());
    }

    private Heap heap() {
        return new Heap(folder.resolve("heap"), photos, faces, List.of());
    }

    /** Adds a photo with faces at places along its upper edge. */
    private void photo(String path, String content, int... places) throws IOException {
        Path file = folder.resolve("heap").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        for (int place : places) {
            Face face = new Face(
                    new DetectedFace(new FaceBox(place, 10, 20, 20), 0.9),
                    new Landmarks(new float[2 * Landmarks.COUNT]),
                    new FaceQuality(12, 0.01, 20),
                    Descriptors.at(place));
            faces.add(new HeapFace(photos, path, face, Optional.empty(), SIDE, SIDE));
        }
        photos++;
    }

    private List<String> files() throws IOException {
        Path people = folder.resolve("people");
        try (Stream<Path> files = Files.walk(people)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> people.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
