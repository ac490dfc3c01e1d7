package lookalike.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.face.LoadedModels;
import lookalike.face.NetworkTrial;
import lookalike.index.DatasetModels;
import lookalike.index.SwitchCost;
import lookalike.model.ModelCatalog;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelPreference;
import lookalike.model.ModelState;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.model.UserModels;
import lookalike.platform.download.FileDownload;
import lookalike.platform.files.Disk;
import lookalike.shared.FaultyServer;
import lookalike.shared.TestCatalog;
import lookalike.shared.TestModels;
import lookalike.shared.TwinModel;
import lookalike.ui.common.ChosenFiles;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.TaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Tests installing, verifying, removing, adding and choosing models in the window, with a local server. */
@ExtendWith(ApplicationExtension.class)
class ModelsPageTest {

    private static final String ID = "other-descriptor";
    private static final FileDownload.Limits QUICK =
            new FileDownload.Limits(Duration.ofSeconds(20), Duration.ofSeconds(10), 2, Duration.ofMillis(5));

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final ModelsState state = new ModelsState();
    private final TaskList tasks = new TaskList();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final ChosenFiles chosen = new ChosenFiles();
    private final FakeSwitch dataset = new FakeSwitch();
    private ExecutorService threads;
    private FaultyServer server;
    private List<URI> sources;
    private ModelInstaller installer;
    private Stage stage;
    private ModelsPage page;
    private ModelsController controller;

    /** A dataset indexed with the starter models, which records the requests that it gets. */
    private static final class FakeSwitch implements DatasetSwitch {

        private final ObjectProperty<DatasetModels> models = new SimpleObjectProperty<>();
        private final List<ModelPreference> switched = new ArrayList<>();
        private int photos = 160;
        private int rechecks;

        @Override
        public ObservableValue<DatasetModels> models() {
            return models;
        }

        @Override
        public void cost(ModelPreference wanted, Consumer<SwitchCost> target) {
            target.accept(new SwitchCost(photos, OptionalLong.of(130)));
        }

        @Override
        public void to(ModelPreference wanted) {
            switched.add(wanted);
        }

        @Override
        public void recheck() {
            rechecks++;
        }
    }

    @BeforeEach
    void show() throws IOException {
        TestCatalog.write(folder.resolve("own"), "dlib-resnet-128", ID);
        server = new FaultyServer(Files.readAllBytes(folder.resolve("own/dlib_resnet_128.onnx")));
        sources = List.of(server.address());
        installer = new ModelInstaller(
                ModelCatalog.read(folder.resolve("own").resolve(ModelCatalog.FILE)),
                new UserModels(folder.resolve("user")),
                folder.resolve("downloads"),
                new FileDownload(QUICK, Disk.REAL),
                new NetworkTrial());
        // Like the app's executor, it discards work that is submitted while the window closes.
        threads = new ThreadPoolExecutor(
                3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
        controller = new ModelsController(
                state,
                () -> installer,
                known -> sources,
                folder.resolve("choice.json"),
                new TaskRunner(tasks, new Jobs(threads, Platform::runLater, unexpected::add)),
                dataset::recheck,
                done -> {});
        dataset.models.set(new DatasetModels(TestModels.starter(), Optional.empty()));
        robot.interact(() -> {
            page = new ModelsPage(state, controller, dataset, chosen);
            ScrollPane scroll = new ScrollPane(page);
            scroll.setFitToWidth(true);
            stage = new Stage();
            stage.setScene(new Scene(scroll, 800, 700));
            stage.show();
            page.refresh();
        });
        await("the models", () -> exists("#model-" + ID));
    }

    @AfterEach
    void close() throws IOException {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        threads.shutdownNow();
        server.close();
    }

    @Test
    void theLicenceIsShownBeforeTheDownloadAndNothingIsFetchedWhenItIsDeclined() {
        assertThat(text("#model-mediapipe-full-range")).contains("Built in", "In use for this dataset", "1.1 MB");
        fire("#install-" + ID);
        await("the licence", () -> exists("#licence-dialog"));
        assertThat(text("#licence-dialog")).contains("MIT", "Nobody", "Do what you like.", "6.6 MB");
        fire("#licence-dialog-no");
        await("no dialog", () -> !exists("#licence-dialog"));
        assertThat(server.requests()).isEmpty();
        accept();
        await("the model", () -> text("#model-" + ID).contains("Installed"));
        assertThat(server.requests()).hasSize(1);
        assertThat(dataset.rechecks).isPositive();
        assertThat(exists("#install-" + ID)).isFalse();
        fire("#verify-" + ID);
        await("it is verified", () -> text("#model-" + ID).contains("The file matches its card."));
    }

    @Test
    void aDownloadCanWaitGoOnAndBeStoppedAndWhatCameIsKept() {
        server.then(server.stall(2_000_000), server.stall(3_000_000));
        accept();
        await("a part", () -> text("#progress-" + ID).contains("2.0 MB of 6.6 MB"));
        assertThat(tasks.tasks()).hasSize(1);
        fire("#pause-" + ID);
        await("it is paused", () -> text("#progress-" + ID).startsWith("Paused"));
        fire("#pause-" + ID);
        await("more", () -> text("#progress-" + ID).contains("5.0 MB of 6.6 MB"));
        assertThat(server.requests().get(1).from()).isEqualTo(2_000_000);
        fire("#cancel-" + ID);
        await("it has stopped", () -> exists("#discard-" + ID));
        assertThat(text("#model-" + ID)).contains("Partly downloaded", "5.0 MB of 6.6 MB");
        assertThat(tasks.tasks()).isEmpty();
        fire("#install-" + ID);
        await("the model", () -> text("#model-" + ID).contains("Installed"));
        assertThat(exists("#licence-dialog")).as("it was accepted before").isFalse();
        assertThat(server.requests().get(2).from()).isEqualTo(5_000_000);
    }

    @Test
    void theKeyboardStaysAtTheModelWhenItsDownloadEnds() {
        server.then(server.stall(2_000_000));
        accept();
        await("a part", () -> text("#progress-" + ID).contains("2.0 MB"));
        robot.interact(() -> robot.lookup("#cancel-" + ID).query().requestFocus());
        fire("#cancel-" + ID);
        await("it has stopped", () -> exists("#discard-" + ID));
        assertThat(focused()).isEqualTo("install-" + ID);
        robot.interact(() -> robot.lookup("#verify-dlib-resnet-128").query().requestFocus());
        fire("#verify-dlib-resnet-128");
        await("it is verified", () -> text("#model-dlib-resnet-128").contains("The file matches its card."));
        assertThat(focused()).isEqualTo("verify-dlib-resnet-128");
    }

    @Test
    void whenTheWindowIsClosedWhatCameIsKept() throws InterruptedException {
        server.then(server.stall(2_000_000));
        accept();
        await("a part", () -> text("#progress-" + ID).contains("2.0 MB"));
        controller.cancelAll();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(installer.find(ID).state()).isEqualTo(ModelState.PART);
        assertThat(installer.find(ID).received()).isEqualTo(2_000_000);
    }

    @Test
    void whatCameCanBeDiscarded() {
        server.then(server.stall(2_000_000));
        accept();
        await("a part", () -> text("#progress-" + ID).contains("2.0 MB"));
        fire("#cancel-" + ID);
        await("it has stopped", () -> exists("#discard-" + ID));
        fire("#discard-" + ID);
        await("nothing is left", () -> !exists("#discard-" + ID));
        assertThat(text("#model-" + ID)).doesNotContain("Partly");
    }

    @Test
    void offlineIsSaidAtTheModelAndTheOthersGoOnWorking() {
        sources = List.of(URI.create("https://no-such-host.invalid/network.onnx"));
        accept();
        await("a remark", () -> text("#model-" + ID).contains("offline"));
        assertThat(exists("#install-" + ID)).as("it can be tried again").isTrue();
        fire("#verify-dlib-resnet-128");
        await("a starter", () -> text("#model-dlib-resnet-128").contains("The file matches its card."));
    }

    @Test
    void anotherFileThanTheKnownOneIsNotInstalled() {
        server.then(server.wrongBytes());
        accept();
        await("a remark", () -> exists("#model-" + ID + " .status-bad"));
        assertThat(installer.find(ID).isUsable()).isFalse();
        accept();
        await("the model", () -> text("#model-" + ID).contains("Installed"));
        assertThat(exists("#model-" + ID + " .status-bad")).isFalse();
    }

    @Test
    void aDamagedModelSaysSoAndIsInstalledAgain() throws IOException {
        installer.install(ID, folder.resolve("own/dlib_resnet_128.onnx"));
        Files.write(folder.resolve("user").resolve(ID + ".onnx"), new byte[9]);
        robot.interact(page::refresh);
        await("the damage", () -> text("#model-" + ID).contains("Damaged"));
        assertThat(exists("#use-" + ID)).isFalse();
        accept();
        await("the model", () -> text("#model-" + ID).contains("Installed"));
        installer.verify(ID);
    }

    @Test
    void aSwitchIsExplainedBeforeItIsDoneUnlessItTakesNothing() throws IOException {
        installer.install(ID, folder.resolve("own/dlib_resnet_128.onnx"));
        robot.interact(page::refresh);
        await("the model", () -> exists("#use-" + ID));
        fire("#use-" + ID);
        await("the explanation", () -> exists("#switch-dialog"));
        assertThat(text("#switch-dialog")).contains("160 photos", "about 3 minutes", "kept", "switch back at once");
        fire("#switch-dialog-no");
        await("no dialog", () -> !exists("#switch-dialog"));
        assertThat(dataset.switched).isEmpty();
        fire("#use-" + ID);
        await("the explanation", () -> exists("#switch-dialog"));
        fire("#switch-dialog-yes");
        ModelPreference wanted = ModelPreference.STARTER.with(Role.DESCRIPTOR, ID);
        await("the switch", () -> dataset.switched.equals(List.of(wanted)));
        dataset.photos = 0;
        fire("#use-" + ID);
        await("the switch", () -> dataset.switched.equals(List.of(wanted, wanted)));
        assertThat(exists("#switch-dialog")).isFalse();
    }

    @Test
    void aModelIsChosenForNewDatasets() throws IOException {
        installer.install(ID, folder.resolve("own/dlib_resnet_128.onnx"));
        robot.interact(page::refresh);
        await("the model", () -> exists("#use-new-" + ID));
        fire("#use-new-" + ID);
        await("the choice", () -> text("#model-" + ID).contains("For new datasets"));
        assertThat(ModelPreference.read(folder.resolve("choice.json")))
                .isEqualTo(ModelPreference.STARTER.with(Role.DESCRIPTOR, ID));
        assertThat(text("#model-dlib-resnet-128")).doesNotContain("For new datasets");
    }

    @Test
    void aModelInUseIsRemovedOnlyAfterAQuestion() throws IOException {
        installer.install(ID, folder.resolve("own/dlib_resnet_128.onnx"));
        ModelStore store = new ModelStore(List.of(folder.resolve("user"), folder.resolve("own")));
        ModelPreference used = ModelPreference.STARTER.with(Role.DESCRIPTOR, ID);
        robot.interact(() -> {
            dataset.models.set(new DatasetModels(LoadedModels.load(store, used), Optional.empty()));
            page.refresh();
        });
        await("the model", () -> text("#model-" + ID).contains("In use for this dataset"));
        fire("#remove-" + ID);
        await("a question", () -> exists("#remove-dialog"));
        assertThat(text("#remove-dialog")).contains("The open dataset uses it", "are kept");
        fire("#remove-dialog-no");
        await("no dialog", () -> !exists("#remove-dialog"));
        installer.verify(ID);
        fire("#remove-" + ID);
        await("a question", () -> exists("#remove-dialog"));
        fire("#remove-dialog-yes");
        await("it is gone", () -> exists("#install-" + ID));
        assertThat(dataset.rechecks).isPositive();
        assertThat(exists("#remove-dlib-resnet-128")).as("a built-in model").isFalse();
    }

    @Test
    void aModelOfTheUsersIsAddedWithTheCardBesideIt() throws IOException {
        TwinModel.put(folder.resolve("mine"), Role.DETECTOR, "my-detector");
        chosen.openNext.add(folder.resolve("mine/my-detector.onnx"));
        fire("#add-model");
        await("the model", () -> exists("#model-my-detector"));
        assertThat(text("#add-model-remark")).isEqualTo("Twin my-detector was added.");
        assertThat(text("#model-my-detector")).contains("Installed");

        Path other = Files.copy(folder.resolve("mine/my-detector.onnx"), folder.resolve("other.onnx"));
        chosen.openNext.addAll(List.of(other, Files.writeString(folder.resolve("card.json"), "{")));
        fire("#add-model");
        await("a remark", () -> text("#add-model-remark").contains("card.json"));
    }

    private void accept() {
        await("the button", () -> exists("#install-" + ID));
        fire("#install-" + ID);
        await("the licence", () -> exists("#licence-dialog"));
        fire("#licence-dialog-yes");
        await("no dialog", () -> !exists("#licence-dialog"));
    }

    private void fire(String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    private String focused() {
        return stage.getScene().getFocusOwner().getId();
    }

    private boolean exists(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    /** The text of a label, or of all labels in another node. */
    private String text(String query) {
        return robot.lookup(query)
                .tryQuery()
                .map(node -> node instanceof Label label
                        ? label.getText()
                        : String.join(
                                "\n",
                                robot.from(node).lookup(".label").<Labeled>queryAll().stream()
                                        .filter(Labeled::isVisible)
                                        .map(Labeled::getText)
                                        .toList()))
                .orElse("");
    }

    private static void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> {
                boolean[] holds = new boolean[1];
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> holds[0] = condition.getAsBoolean());
                return holds[0];
            });
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
