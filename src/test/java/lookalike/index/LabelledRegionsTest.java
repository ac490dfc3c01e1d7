package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.dataset.PhotoFile;
import lookalike.image.NamedRegion;
import lookalike.image.PhotoRegions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledRegionsTest {

    private static final NamedRegion FACE = new NamedRegion("Person 1", 0.25, 0.25, 0.5, 0.5);

    @TempDir
    private Path dataset;

    private byte[] photo;

    @BeforeEach
    void readAPhoto() throws IOException {
        photo = Files.readAllBytes(Path.of("assets/sample-cast/probes/ada-sterling.jpg"));
    }

    @Test
    void aRegionWithTheNameOfTheFolderIsTheLabelledFace() throws IOException {
        assertThat(regionIn("Person 1", FACE)).contains(FACE);
        assertThat(regionIn("person_1", FACE)).contains(FACE);
        assertThat(regionIn("Ada", FACE)).isEmpty();
    }

    @Test
    void aRegionThatWasLabelledIsTheLabelledFaceWhateverItsNameIs() throws IOException {
        NamedRegion labelled = FACE.labelled("n0001");
        assertThat(regionIn("n0001", labelled)).contains(labelled);
    }

    @Test
    void aRenamedFolderKeepsItsLabelledFaces() throws IOException {
        NamedRegion labelled = FACE.labelled("Person 1");
        assertThat(regionIn("Ada", labelled)).contains(labelled);
    }

    @Test
    void aPhotoThatWasMovedDoesNotBringItsFaceIntoAnotherFolder() throws IOException {
        Files.createDirectories(dataset.resolve("Person 1"));
        assertThat(regionIn("Ada", FACE.labelled("Person 1"))).isEmpty();
    }

    private Optional<NamedRegion> regionIn(String label, NamedRegion region) throws IOException {
        Path file = Files.createDirectories(dataset.resolve(label)).resolve("a.jpg");
        Files.write(file, photo);
        Files.write(file.resolveSibling("a.jpg.xmp"), PhotoRegions.sidecar(photo, region));
        PhotoFile there = new PhotoFile(label + "/a.jpg", photo.length, 0);
        return new LabelledRegions(dataset).of(new PhotoTask(label, there, Optional.empty()), photo);
    }
}
