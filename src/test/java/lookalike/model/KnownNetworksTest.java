package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lookalike.face.DetectedFace;
import lookalike.face.FacePipeline;
import lookalike.face.LoadedModels;
import lookalike.face.NetworkTrial;
import lookalike.image.Photo;
import lookalike.image.PhotoReader;
import lookalike.platform.download.FileDownload;
import lookalike.platform.files.Sha256;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.FaultyServer;
import lookalike.shared.RealData;
import lookalike.shared.SharedFolder;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests those networks of the model catalogue that lie beside the repository: they are installed from a local server and find the faces
 * that the starter detector finds.
 */
@RealData
class KnownNetworksTest {

    private static final AppFolders FOLDERS = AppFolders.current();

    @TempDir
    private Path folder;

    private final ModelCatalog catalog = ModelCatalog.read(FOLDERS.ownModels().resolve(ModelCatalog.FILE));

    @Test
    void bothYuNetsAreInstalledAndFindTheFaces() throws IOException {
        Map<String, Path> here = networks();
        List<KnownModel> found = catalog.models().stream()
                .filter(model ->
                        !model.builtIn() && here.containsKey(model.card().sha256()))
                .toList();
        assertThat(found).extracting(KnownModel::id).contains("yunet-2023mar", "yunet-s");
        for (KnownModel model : found) {
            install(model, Files.readAllBytes(here.get(model.card().sha256())));
        }
        ModelStore store = new ModelStore(List.of(folder.resolve("user"), FOLDERS.ownModels()));
        for (KnownModel model : found) {
            LoadedModels models = LoadedModels.load(
                    store, ModelPreference.STARTER.with(model.card().role(), model.id()));
            assertFindsTheFaces(models);
            assertStandsAnOddSize(models);
        }
    }

    private void install(KnownModel model, byte[] network) throws IOException {
        ModelInstaller installer = new ModelInstaller(
                catalog,
                new UserModels(folder.resolve("user")),
                folder.resolve("downloads"),
                new FileDownload(),
                new NetworkTrial());
        try (FaultyServer server = new FaultyServer(network)) {
            server.then(server.cut(100_000));
            installer.install(model.id(), List.of(server.address()), Progress.NONE, new CancelSignal());
        }
        installer.verify(model.id());
        assertThat(installer.find(model.id()).state()).isEqualTo(ModelState.INSTALLED);
    }

    private static void assertFindsTheFaces(LoadedModels models) throws IOException {
        LoadedModels starter = LoadedModels.load(new ModelStore(List.of(FOLDERS.ownModels())), ModelPreference.STARTER);
        try (FacePipeline pipeline = new FacePipeline(models);
                FacePipeline reference = new FacePipeline(starter);
                Stream<Path> probes = Files.list(FOLDERS.sampleProbes())) {
            for (Path probe : probes.sorted().toList()) {
                try (Photo photo = PhotoReader.read(probe)) {
                    DetectedFace expected = reference.detect(photo).get(0);
                    assertThat(pipeline.detect(photo))
                            .as("%s in %s", models.detector().card().id(), probe)
                            .anyMatch(face -> face.box().overlap(expected.box()) > 0.5);
                    assertThat(pipeline.largestFace(photo)).isPresent();
                }
            }
        }
    }

    /**
     * Checks a photo that is decoded at a quarter of its size with a side rounded up, which is one pixel too large for a network of fixed
     * size.
     */
    private void assertStandsAnOddSize(LoadedModels models) throws IOException {
        Path file = folder.resolve("odd.jpg");
        ImageIO.write(new BufferedImage(2136, 3201, BufferedImage.TYPE_3BYTE_BGR), "jpg", file.toFile());
        try (FacePipeline pipeline = new FacePipeline(models);
                Photo photo = PhotoReader.read(file)) {
            assertThat(pipeline.detect(photo)).isEmpty();
        }
    }

    private static Map<String, Path> networks() throws IOException {
        Map<String, Path> found = new HashMap<>();
        try (Stream<Path> files = Files.list(SharedFolder.resolve("models"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".onnx")).toList()) {
                found.put(Sha256.of(file), file);
            }
        }
        return found;
    }
}
