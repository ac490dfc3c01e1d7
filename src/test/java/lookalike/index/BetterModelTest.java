package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import lookalike.catalog.AnalysedPhoto;
import lookalike.catalog.Catalog;
import lookalike.catalog.PhotoStatus;
import lookalike.face.Descriptor;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import lookalike.face.FaceBox;
import lookalike.face.FaceQuality;
import lookalike.face.Landmarks;
import lookalike.model.ModelId;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BetterModelTest {

    private static final ModelPreference FORMER = new ModelPreference(null, BetterModel.FORMER);

    @TempDir
    private Path folder;

    private final ModelStore store = new ModelStore(List.of(AppFolders.current().ownModels()));
    private final ModelSelection former = FORMER.selection(store);
    private Catalog catalog;

    @BeforeEach
    void read() {
        catalog = Catalog.open(folder.resolve("a.catalog"));
        catalog.choose(former);
        catalog.write(batch -> {
            batch.dataset(folder);
            batch.person("ada", "Ada");
            batch.pace(0.5);
            batch.photo(photo(former.descriptor().id()));
        });
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void aCatalogueOfBeforeIsOfferedTheBetterModelOnce() throws SQLException {
        beOld();
        SwitchCost cost = BetterModel.offer(catalog, store).orElseThrow();
        assertThat(cost.photos()).isEqualTo(1);
        assertThat(cost.seconds()).hasValue(2);
        assertThat(BetterModel.choice(former)).isEqualTo(ModelPreference.STARTER);
        assertThat(BetterModel.offer(catalog, store)).as("it was not made yet").isPresent();
        BetterModel.said(catalog);
        assertThat(BetterModel.offer(catalog, store)).isEmpty();
        BetterModel.said(catalog);
    }

    @Test
    void aCatalogueForWhichTheFormerModelWasChosenIsLeftAlone() {
        assertThat(BetterModel.offer(catalog, store)).isEmpty();
    }

    @Test
    void whoHasSwitchedAndSwitchedBackHasDecided() throws SQLException {
        beOld();
        catalog.choose(ModelPreference.STARTER.selection(store));
        assertThat(BetterModel.offer(catalog, store)).isEmpty();
        catalog.choose(former);
        assertThat(BetterModel.offer(catalog, store)).isEmpty();
    }

    @Test
    void withoutItsDetectorNothingIsOffered() throws SQLException {
        beOld();
        ModelStore empty = new ModelStore(List.of(folder.resolve("nothing")));
        assertThat(BetterModel.offer(catalog, empty)).isEmpty();
    }

    @Test
    void theDefaultIsAnother() {
        assertThat(ModelStore.DEFAULTS).doesNotContainEntry(Role.DESCRIPTOR, BetterModel.FORMER);
    }

    /** Changes the catalogue to the state after an upgrade from format 4. */
    private void beOld() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalog.file());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO setting SELECT 'earlier', value FROM setting WHERE key = 'descriptor'");
        }
    }

    private AnalysedPhoto photo(ModelId model) {
        Face face = new Face(
                new DetectedFace(new FaceBox(1, 2, 3, 4), 0.9),
                new Landmarks(new float[136]),
                new FaceQuality(12, 0.005, 100),
                new Descriptor(model, new float[] {0.6f, 0.8f}));
        return new AnalysedPhoto(
                "ada",
                "ada/1.jpg",
                10,
                20,
                "h",
                PhotoStatus.OK,
                Optional.empty(),
                former.finders(),
                Optional.empty(),
                Optional.of(face),
                List.of(),
                face.issues());
    }
}
