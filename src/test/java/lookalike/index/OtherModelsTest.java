package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.face.Face;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.match.MatchOptions;
import lookalike.match.Matcher;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.RealData;
import lookalike.shared.SharedFolder;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexes the sample cast with other real networks and again with the starter models: the probe matches its person, and no photo is
 * analysed twice by the same networks.
 */
@RealData
class OtherModelsTest {

    private static final AppFolders HOME = AppFolders.current();
    private static final ModelPreference OTHERS = new ModelPreference("yunet-s", "mobilefacenet-arcface-128");

    @TempDir
    private Path folder;

    @Test
    void theSampleCastIsSwitchedToOtherNetworksAndBack() {
        ModelStore store = new ModelStore(List.of(HOME.ownModels(), SharedFolder.resolve("models")));
        try (Catalog catalog = Catalog.open(folder.resolve("a.catalog"))) {
            assertThat(read(catalog, store, ModelPreference.STARTER)).isEqualTo(160);
            float[] before = Gallery.load(
                            catalog, ModelPreference.STARTER.selection(store).descriptor())
                    .descriptors();
            assertThat(SwitchCost.of(catalog, OTHERS.selection(store)).photos()).isEqualTo(160);
            assertThat(SwitchCost.of(catalog, OTHERS.selection(store)).seconds())
                    .isPresent();
            assertThat(read(catalog, store, OTHERS)).isEqualTo(160);
            assertThat(firstMatch(catalog, store, OTHERS)).isEqualTo("Ada Sterling");
            assertThat(SwitchCost.of(catalog, ModelPreference.STARTER.selection(store))
                            .photos())
                    .isZero();
            assertThat(read(catalog, store, ModelPreference.STARTER)).isZero();
            assertThat(firstMatch(catalog, store, ModelPreference.STARTER)).isEqualTo("Ada Sterling");
            assertThat(Gallery.load(
                                    catalog,
                                    ModelPreference.STARTER.selection(store).descriptor())
                            .descriptors())
                    .isEqualTo(before);
            assertThat(read(catalog, store, OTHERS)).isZero();
        }
    }

    /** Chooses networks, indexes with them, and returns how many photos were analysed. */
    private static int read(Catalog catalog, ModelStore store, ModelPreference choice) {
        catalog.choose(choice.selection(store));
        DatasetModels chosen = DatasetModels.of(catalog, store, ModelPreference.STARTER);
        assertThat(chosen.problem()).isEqualTo(Optional.empty());
        BuildReport report = new IndexBuilder(chosen.models(), 2)
                .build(HOME.sampleCast(), catalog, Progress.NONE, new CancelSignal());
        assertThat(report.faces()).isEqualTo(160);
        return report.added() + report.updated();
    }

    private static String firstMatch(Catalog catalog, ModelStore store, ModelPreference choice) {
        LoadedModels models = LoadedModels.load(store, choice);
        Matcher matcher = Matcher.of(
                catalog, Gallery.load(catalog, models.descriptorModel()), MatchOptions.DEFAULTS, new CancelSignal());
        try (Photo photo = PhotoReader.read(HOME.sampleProbes().resolve("ada-sterling.jpg"));
                FacePipeline pipeline = new FacePipeline(models)) {
            Face face = pipeline.largestFace(photo).orElseThrow();
            return matcher.rank(face.descriptor())
                    .conclusion()
                    .byEuclidean()
                    .person()
                    .name();
        }
    }
}
