package lookalike.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lookalike.face.LoadedModels;
import lookalike.face.NetworkTrial;
import lookalike.platform.download.DownloadException;
import lookalike.platform.download.FileDownload;
import lookalike.platform.files.Disk;
import lookalike.platform.files.Sha256;
import lookalike.platform.folders.AppFolders;
import lookalike.shared.FaultyServer;
import lookalike.shared.TestCatalog;
import lookalike.shared.TinyNetwork;
import lookalike.task.CancelSignal;
import lookalike.task.CancelledException;
import lookalike.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that models are installed from a local server completely or not at all. The known model is a copy of a starter model. */
@Timeout(120)
class ModelInstallerTest {

    private static final Path OWN = AppFolders.current().ownModels();
    private static final String ID = "test-landmarks";
    private static final FileDownload.Limits QUICK =
            new FileDownload.Limits(Duration.ofSeconds(20), Duration.ofMillis(700), 3, Duration.ofMillis(5));

    @TempDir
    private Path folder;

    private final CancelSignal cancel = new CancelSignal();
    private byte[] network;
    private FaultyServer server;
    private ModelInstaller installer;

    @BeforeEach
    void start() throws IOException {
        network = Files.readAllBytes(OWN.resolve("landmarks_68.onnx"));
        server = new FaultyServer(network);
        TestCatalog.write(folder.resolve("own"), "face-api-landmarks-68", ID);
        installer = installer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aModelIsDownloadedTriedAndInstalled() {
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.AVAILABLE);
        install();
        ListedModel model = installer.find(ID);
        assertThat(model.state()).isEqualTo(ModelState.INSTALLED);
        assertThat(model.isUsable()).isTrue();
        assertThat(model.known()).isPresent();
        installer.verify(ID);
        assertThat(files("user")).containsExactlyInAnyOrder(ID + ".onnx", ID + ".json");
        assertThat(files("downloads")).allMatch(name -> name.endsWith(".lock"));
        assertThat(store().load(Role.LANDMARKS, ID).network()).isEqualTo(network);
        install();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void afterEveryFaultNothingIsHalfInstalledAndTheNextRunSucceeds() {
        List<FaultyServer.Answer> faults = List.of(
                server.status(404),
                server.status(403),
                server.announced(network.length - 1),
                server.announced(network.length + 1),
                server.unannounced(new byte[network.length + 1]),
                server.wrongBytes(),
                server.redirect("ftp://127.0.0.1/x"));
        for (FaultyServer.Answer fault : faults) {
            server.then(fault);
            assertThatThrownBy(this::install).isInstanceOf(DownloadException.class);
            assertNothingInstalled();
        }
        for (FaultyServer.Answer fault : List.of(server.cut(1_000), server.stall(1_000), server.status(503))) {
            server.then(fault, fault, fault);
            assertThatThrownBy(this::install).isInstanceOf(DownloadException.class);
            assertNothingInstalled();
        }
        install();
        installer.verify(ID);
    }

    @Test
    void whatCameIsKeptForALaterProcessOrThrownAwayWhenThatIsWanted() throws Exception {
        server.then(server.stall(100_000));
        CompletableFuture<Void> running = CompletableFuture.runAsync(this::installPatiently);
        while (installer.find(ID).received() < 100_000) {
            Thread.sleep(10); // until the other thread has got that far
        }
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.PART);
        assertThatThrownBy(() -> installer().install(ID, Progress.NONE, new CancelSignal()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(ID)
                .hasMessageContaining("is being installed at this moment");
        assertThatThrownBy(() -> installer.discard(ID)).hasMessageContaining("is being installed");
        cancel.cancel();
        assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        assertNothingInstalled();
        assertThat(installer().find(ID).received()).isEqualTo(100_000);
        installer().install(ID, List.of(server.address()), Progress.NONE, new CancelSignal());
        assertThat(server.requests().get(1).from()).isEqualTo(100_000);
        installer.verify(ID);
        installer.remove(ID);
        server.then(server.cut(5_000), server.status(404));
        assertThatThrownBy(this::installAgain).isInstanceOf(DownloadException.class);
        installer.discard(ID);
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.AVAILABLE);
        assertThat(files("downloads")).allMatch(name -> name.endsWith(".lock"));
    }

    @Test
    void removingTakesWhatWasDownloadedAsWell() {
        server.then(server.cut(1_000), server.status(404));
        assertThatThrownBy(this::install).isInstanceOf(DownloadException.class);
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.PART);
        installer.remove(ID);
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.AVAILABLE);
        assertThatThrownBy(() -> installer.remove(ID)).hasMessage("the model " + ID + " is not installed");
    }

    @Test
    void withoutANetworkWhatIsInstalledGoesOnWorking() {
        install();
        assertThatThrownBy(() -> installer().install("face-api-landmarks-68", Progress.NONE, cancel))
                .isInstanceOf(ModelException.class);
        installer.remove(ID);
        assertThatThrownBy(() -> installer.install(ID, Progress.NONE, cancel))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("you seem to be offline (no-such-host.invalid cannot be reached)");
        assertThat(installer.list()).filteredOn(ListedModel::isUsable).hasSize(5);
    }

    @Test
    void aNetworkThatDoesNotRunIsNotInstalled() {
        ModelInstaller strict = installer(model -> {
            throw new ModelException(ModelException.Reason.TRIAL, model.card().file(), "points");
        });
        assertThatThrownBy(() -> strict.install(ID, List.of(server.address()), Progress.NONE, cancel))
                .isInstanceOf(ModelException.class)
                .hasMessage(ID + ".onnx: the network was tried, and it does not give points");
        assertNothingInstalled();
        assertThat(strict.find(ID).state()).isEqualTo(ModelState.AVAILABLE);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedAndTheDownloadIsNotLost() throws IOException {
        Files.writeString(folder.resolve("user"), "no folder");
        assertThatThrownBy(this::install)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(folder.resolve("user").toString());
        Files.delete(folder.resolve("user"));
        install();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aDamagedModelIsSeenAndInstalledOnceMore() throws IOException {
        install();
        Path file = folder.resolve("user").resolve(ID + ".onnx");
        byte[] wrong = network.clone();
        wrong[1000] ^= 1;
        Files.write(file, wrong);
        assertThatThrownBy(() -> installer.verify(ID)).hasMessageContaining("not the network that its card describes");
        assertThat(installer.isWhole(ID)).isFalse();
        Files.write(file, new byte[10]);
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.DAMAGED);
        Files.delete(file);
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.DAMAGED);
        assertThat(installer.find(ID).isUsable()).isFalse();
        install();
        installer.verify(ID);
    }

    @Test
    void whatAKilledProcessLeftInTheUsersFolderIsSweptAway() throws IOException {
        Path user = Files.createDirectories(folder.resolve("user"));
        Files.write(user.resolve("." + ID + ".onnx8123.part"), new byte[1000]);
        Files.write(user.resolve("." + ID + ".onnx.onnx8123.part"), new byte[1000]);
        install();
        assertThat(files("user"))
                .as("only what is of this model")
                .containsExactlyInAnyOrder(ID + ".onnx", ID + ".json", "." + ID + ".onnx.onnx8123.part");
    }

    @Test
    void aModelIsInstalledFromAFile() throws IOException {
        Path file = Files.write(folder.resolve("network.onnx"), network);
        installer.install(ID, file);
        installer.verify(ID);
        installer.remove(ID);
        Files.write(file, new byte[] {1});
        assertThatThrownBy(() -> installer.install(ID, file))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("network.onnx: not the network");
        assertThatThrownBy(() -> installer.install(ID, folder.resolve("none.onnx")))
                .hasMessageContaining("none.onnx");
        assertNothingInstalled();
    }

    @Test
    void theUsersOwnNetworkIsTriedAndAdded() throws IOException {
        Path card = ownCard("my-points", "data");
        ModelCard added = installer.add(card, OWN.resolve("landmarks_68.onnx"));
        assertThat(added.file()).isEqualTo("my-points.onnx");
        assertThat(added.bytes()).isEqualTo(network.length);
        assertThat(installer.list()).extracting(m -> m.card().id()).contains("my-points");
        assertThat(installer.find("my-points").state()).isEqualTo(ModelState.INSTALLED);
        installer.verify("my-points");
        assertThatThrownBy(() -> installer.add(card, OWN.resolve("landmarks_68.onnx")))
                .hasMessageContaining("there is already a model my-points");
        installer.remove("my-points");
        assertThatThrownBy(() -> installer.find("my-points")).hasMessageContaining("my-points");
        assertThatThrownBy(() -> installer.remove("my-points")).hasMessage("the model my-points is not installed");
    }

    @Test
    void whatLiesInTheUsersFolderIsNotOverwrittenAndANetworkOfTwoCardsStaysForTheOther() throws IOException {
        Path points = OWN.resolve("landmarks_68.onnx");
        Path user = folder.resolve("user");
        installer.add(ownCard("one", "data"), points);
        Files.writeString(
                user.resolve("mine.json"),
                Files.readString(user.resolve("one.json")).replace("\"one\"", "\"another\""));
        assertThat(installer.find("another").isUsable()).isTrue();
        assertThatThrownBy(() -> installer.add(ownCard("mine", "data"), points))
                .hasMessageContaining("there is already a model mine");
        installer.remove("one");
        assertThat(installer.find("another").isUsable()).isTrue();
        assertThatThrownBy(() -> installer.add(ownCard("one", "data"), points))
                .as("its network is the other model's")
                .hasMessageContaining("there is already a model one");
        installer.remove("another");
        assertThat(files("user")).isEmpty();
        Files.writeString(user.resolve("broken.json"), "{");
        assertThatThrownBy(() -> installer.add(ownCard("broken", "data"), points))
                .hasMessageContaining("there is already a model broken");
        assertThat(user.resolve("broken.json")).hasContent("{");
    }

    @Test
    void anOwnNetworkThatItsCardDoesNotFitIsRefused() throws IOException {
        Path points = OWN.resolve("landmarks_68.onnx");
        assertThatThrownBy(() -> installer.add(ownCard("my-points", "picture"), points))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("input \"picture\"");
        assertThatThrownBy(() -> installer.add(ownCard("My Points", "data"), points))
                .hasMessageContaining("\"id\" must be a name of small letters");
        assertThatThrownBy(() -> installer.add(ownCard("face-api-landmarks-68", "data"), points))
                .hasMessageContaining("there is already a model");
        Path noNetwork = Files.write(folder.resolve("no.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> installer.add(ownCard("my-points", "data"), noNetwork))
                .hasMessageContaining("my-points.onnx: not an ONNX network");
        assertThatThrownBy(() -> installer.add(Files.writeString(folder.resolve("bad.json"), "{"), points))
                .hasMessageContaining("not a model card");
        assertThatThrownBy(() -> installer.add(Files.writeString(folder.resolve("bad.json"), "null"), points))
                .hasMessageContaining("not a model card");
        assertThatThrownBy(() -> installer.add(ownCard("catalog", "data"), points))
                .as("its card would be taken for the catalogue")
                .hasMessageContaining("\"id\" must be");
        assertNothingInstalled();
    }

    @Test
    void whatIsBuiltInIsNeitherInstalledNorRemoved() throws IOException {
        String builtIn = "face-api-landmarks-68";
        assertThat(installer.find(builtIn).state()).isEqualTo(ModelState.BUILT_IN);
        installer.verify(builtIn);
        assertThatThrownBy(() -> installer.install(builtIn, Progress.NONE, cancel))
                .hasMessageContaining(builtIn);
        assertThatThrownBy(() -> installer.remove(builtIn)).hasMessageContaining("is a part of the program");
        assertThatThrownBy(() -> installer.install("nobody", Progress.NONE, cancel))
                .hasMessageContaining("nobody")
                .hasMessageContaining(ID);
        Files.write(folder.resolve("own").resolve("landmarks_68.onnx"), new byte[3]);
        assertThat(installer.find(builtIn).state()).isEqualTo(ModelState.DAMAGED);
    }

    @Test
    void aNetworkThatReadsOtherFilesIsNeitherInstalledNorLoadedNorVerified() throws IOException {
        Path secret = Files.write(folder.resolve("secret"), new byte[4 * 136]);
        byte[] reader = TinyNetwork.ofFile(112, "data", "points", secret.toString(), 136);
        Path file = Files.write(folder.resolve("reader.onnx"), reader);
        assertThatThrownBy(() -> installer.add(ownCard("reader", "data"), file))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.reason()).isEqualTo(ModelException.Reason.EXTERNAL_DATA));
        assertNothingInstalled();
        // A model that was put there by hand, with the right hash.
        ObjectNode card = (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(ownCard("reader", "data")));
        card.put("file", "reader.onnx").put("sha256", Sha256.of(reader)).put("bytes", reader.length);
        Files.createDirectories(folder.resolve("user"));
        Files.write(folder.resolve("user").resolve("reader.onnx"), reader);
        Files.writeString(folder.resolve("user").resolve("reader.json"), card.toString());
        assertThatThrownBy(() -> store().load(Role.LANDMARKS, "reader"))
                .hasMessageContaining("reader.onnx: the network keeps its weights in other files");
        assertThatThrownBy(() -> installer.verify("reader")).isInstanceOf(ModelException.class);
    }

    @Test
    void theHashOnACardIsNotReplacedByThatOfAnotherNetwork() throws IOException {
        Path file = Files.write(folder.resolve("mine.onnx"), network);
        Path cardFile = ownCard("mine", "data");
        ObjectNode card = (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(cardFile));
        card.put("sha256", "0".repeat(64)).put("bytes", 7);
        Files.writeString(cardFile, card.toString());
        assertThatThrownBy(() -> installer.add(cardFile, file))
                .hasMessageStartingWith(file + ": not the network that its card describes: expected SHA-256 000")
                .hasMessageContaining(Sha256.of(network));
        assertNothingInstalled();
    }

    @Test
    void aNetworkBehindALinkIsNotRead() throws IOException {
        install();
        Path installed = folder.resolve("user").resolve(ID + ".onnx");
        Path elsewhere = Files.move(installed, folder.resolve("elsewhere.onnx"));
        Files.createSymbolicLink(installed, elsewhere);
        assertThatThrownBy(() -> installer.verify(ID))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.reason()).isEqualTo(ModelException.Reason.NETWORK_ELSEWHERE));
    }

    @Test
    void aCardOfTheUsersThatCannotBeReadStopsNothing() throws IOException {
        install();
        Files.writeString(folder.resolve("user").resolve("bad.json"), "{");
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.INSTALLED);
        AppFolders folders = new AppFolders(OWN.getParent(), folder.resolve("data"));
        Files.createDirectories(folders.userModels());
        Files.writeString(folders.userModels().resolve("bad.json"), "{");
        ModelStore store = ModelStore.of(List.of(), folders);
        assertThat(LoadedModels.load(store, ModelPreference.STARTER)
                        .descriptorId()
                        .id())
                .isEqualTo("mobilefacenet-192");
        assertThat(store.unreadable())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("bad.json"));
    }

    @Test
    void aFolderOfTheUsersThatCannotBeReadStopsNothing() throws IOException {
        AppFolders folders = new AppFolders(OWN.getParent(), folder.resolve("data"));
        Files.createDirectories(folders.userModels());
        // Root may read everything.
        assumeTrue(folders.userModels().toFile().setReadable(false) && !Files.isReadable(folders.userModels()));
        ModelStore store = ModelStore.of(List.of(), folders);
        assertThat(store.entries()).hasSize(3);
        assertThat(store.unreadable())
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessage(folders.userModels() + ": the folder of models cannot be read (access denied)"));
    }

    private Path ownCard(String id, String input) throws IOException {
        ObjectNode card =
                (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(OWN.resolve("landmarks_68.json")));
        card.put("id", id);
        card.remove(List.of("file", "sha256", "bytes"));
        ((ObjectNode) card.get("input")).put("name", input);
        return Files.writeString(folder.resolve("card.json"), card.toString());
    }

    private ModelInstaller installer() {
        return installer(new NetworkTrial());
    }

    private ModelInstaller installer(NetworkCheck trial) {
        return new ModelInstaller(
                ModelCatalog.read(folder.resolve("own").resolve(ModelCatalog.FILE)),
                new UserModels(folder.resolve("user")),
                folder.resolve("downloads"),
                new FileDownload(QUICK, Disk.REAL),
                trial);
    }

    private ModelStore store() {
        return new ModelStore(List.of(folder.resolve("user"), OWN));
    }

    private void install() {
        installer.install(ID, List.of(server.address()), Progress.NONE, cancel);
    }

    private void installAgain() {
        installer.install(ID, List.of(server.address()), Progress.NONE, new CancelSignal());
    }

    private void installPatiently() {
        new ModelInstaller(
                        installer.catalog(),
                        new UserModels(folder.resolve("user")),
                        folder.resolve("downloads"),
                        new FileDownload(),
                        new NetworkTrial())
                .install(ID, List.of(server.address()), Progress.NONE, cancel);
    }

    private void assertNothingInstalled() {
        assertThat(files("user")).isEmpty();
        assertThat(installer.find(ID).isUsable()).isFalse();
        assertThat(store().find(ID)).isEmpty();
    }

    private List<String> files(String name) {
        Path of = folder.resolve(name);
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(of)) {
            return files.map(f -> f.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
