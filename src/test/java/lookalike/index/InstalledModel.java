package lookalike.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.model.ModelCatalog;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelState;
import lookalike.model.UserModels;
import lookalike.platform.download.FileDownload;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.FaultyServer;
import lookalike.shared.TestCatalog;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/** A model that is installed in a folder and removed, for trials that interrupt this. */
record InstalledModel(Path folder, ModelInstaller installer) {

    private static final Path NETWORK = AppFolders.current().ownModels().resolve("landmarks_68.onnx");
    private static final String ID = "test-landmarks";

    static void prepare(Path folder) throws IOException {
        TestCatalog.write(folder.resolve("own"), "face-api-landmarks-68", ID);
    }

    static InstalledModel in(Path folder) {
        ModelInstaller installer = new ModelInstaller(
                ModelCatalog.read(folder.resolve("own").resolve(ModelCatalog.FILE)),
                new UserModels(folder.resolve("user")),
                folder.resolve("downloads"),
                new FileDownload(),
                model -> {});
        return new InstalledModel(folder, installer);
    }

    void downloadAndRemove() throws IOException {
        try (FaultyServer server = new FaultyServer(Files.readAllBytes(NETWORK))) {
            installer.install(ID, List.of(server.address()), Progress.NONE, new CancelSignal());
        }
        installer.remove(ID);
    }

    /** Checks that the model is installed completely or not at all, and that it can be installed afterwards. */
    void check() throws IOException {
        assertThat(installer.find(ID).state()).isNotEqualTo(ModelState.DAMAGED);
        if (installer.find(ID).state() == ModelState.INSTALLED) {
            installer.verify(ID);
            installer.remove(ID);
        }
        try (FaultyServer server = new FaultyServer(Files.readAllBytes(NETWORK))) {
            installer.install(ID, List.of(server.address()), Progress.NONE, new CancelSignal());
        }
        installer.verify(ID);
        try (Stream<Path> files = Files.list(folder.resolve("user"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .containsExactlyInAnyOrder(ID + ".onnx", ID + ".json");
        }
        assertThat(folder.resolve("user").resolve(ID + ".onnx")).hasSameBinaryContentAs(NETWORK);
    }
}
