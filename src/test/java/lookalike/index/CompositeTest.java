package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lookalike.catalog.Catalog;
import lookalike.face.Descriptor;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.TestModels;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a descriptor made by both networks together, with the real networks. */
class CompositeTest {

    private static final AppFolders HOME = AppFolders.current();

    private final LoadedModels both = TestModels.starter("dlib-mobilefacenet-320");

    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void fill() throws IOException {
        dataset = folder.resolve("set");
        for (String name : new String[] {"Ada Sterling", "Desmond Price"}) {
            Files.createDirectories(dataset.resolve(name));
            for (int number = 1; number <= 2; number++) {
                String photo = name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + number + ".jpg";
                Files.copy(
                        HOME.sampleCast().resolve(name).resolve(photo),
                        dataset.resolve(name).resolve(photo));
            }
        }
    }

    @Test
    void theWayThereDoesNotMatter() {
        float[] atOnce = descriptors("at once.catalog", both);
        assertThat(descriptors("dlib first.catalog", TestModels.starter("dlib-resnet-128"), both))
                .isEqualTo(atOnce);
        assertThat(descriptors("mobilefacenet first.catalog", TestModels.starter("mobilefacenet-192"), both))
                .isEqualTo(atOnce);
        assertThat(atOnce).hasSize(4 * 320);
    }

    @Test
    void aFaceHasTheVectorsOfItsParts() {
        Path probe = HOME.sampleProbes().resolve("ada-sterling.jpg");
        Descriptor dlib;
        try (Photo photo = PhotoReader.read(probe);
                FacePipeline alone = new FacePipeline(TestModels.starter("dlib-resnet-128"))) {
            dlib = alone.largestFace(photo).orElseThrow().descriptor();
        }
        try (Photo photo = PhotoReader.read(probe);
                FacePipeline together = new FacePipeline(both)) {
            Face face = together.largestFace(photo).orElseThrow();
            assertThat(face.parts())
                    .extracting(Descriptor::model)
                    .containsExactlyElementsOf(both.descriptorModel().networks());
            assertThat(face.parts().get(0).values()).isEqualTo(dlib.values());
            assertThat(face.descriptor().model()).isEqualTo(both.descriptorId());
            assertThat(Descriptor.length(face.descriptor().values())).isCloseTo(1, within(1e-6));
        }
    }

    /** Indexes the dataset with some models, one after the other, and returns the descriptors of the last ones. */
    private float[] descriptors(String name, LoadedModels... models) {
        try (Catalog catalog = Catalog.open(folder.resolve(name))) {
            for (LoadedModels each : models) {
                BuildReport report =
                        new IndexBuilder(each, 1).build(dataset, catalog, Progress.NONE, new CancelSignal());
                assertThat(report.faces()).isEqualTo(4);
                assertThat(report.added() + report.updated()).isEqualTo(4);
            }
            return Gallery.load(catalog, models[models.length - 1].descriptorModel())
                    .descriptors();
        }
    }
}
