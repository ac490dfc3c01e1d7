package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoRow;
import lookalike.face.DetectedFace;
import lookalike.face.FaceBox;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.image.XmpPackets;
import lookalike.image.XmpPackets.Place;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the labelled face of a group photo in which other programs have named people. */
class NamedFaceTest {

    private static final double SAME = 0.5;

    private final LoadedModels models = TestModels.starter();

    @TempDir
    private Path folder;

    @Test
    void theNamedFaceIsTheLabelledOneWhateverIsLargest() throws IOException {
        Path dataset = folder.resolve("dataset");
        Path group = AppFolders.current().sampleProbes().resolve("group.jpg");
        List<DetectedFace> faces;
        double width;
        double height;
        try (Photo photo = PhotoReader.read(group);
                FacePipeline pipeline = new FacePipeline(models)) {
            faces = pipeline.detect(photo);
            width = photo.width();
            height = photo.height();
        }
        assertThat(faces).hasSize(6);
        for (int i = 0; i < faces.size(); i++) {
            FaceBox box = faces.get(i).box();
            Path person = Files.createDirectories(dataset.resolve("Person_" + i));
            Files.copy(group, person.resolve("group.jpg"));
            Place place = new Place(
                    "person " + i,
                    box.centerX() / width,
                    box.centerY() / height,
                    1.3 * box.width() / width,
                    1.4 * box.height() / height);
            Files.writeString(person.resolve("group.jpg.xmp"), XmpPackets.digikam(place, (int) width, (int) height));
        }
        Path other = Files.createDirectories(dataset.resolve("Somebody"));
        Files.copy(group, other.resolve("group.jpg"));

        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            new IndexBuilder(models, 1).build(dataset, catalog, Progress.NONE, new CancelSignal());

            for (int i = 0; i < faces.size(); i++) {
                String label = "Person_" + i;
                PhotoRow photo = catalog.photos().stream()
                        .filter(row -> row.label().equals(label))
                        .findFirst()
                        .orElseThrow();
                assertThat(photo.face().orElseThrow().overlap(faces.get(i).box()))
                        .as(photo.path())
                        .isGreaterThan(SAME);
                assertThat(photo.bystanders()).hasSize(5);
                assertThat(catalog.decisions().chosenFace(label, photo.hash()))
                        .as("nobody has chosen in the program")
                        .isEmpty();
            }
        }
    }
}
