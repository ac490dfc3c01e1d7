package lookalike.ui.app;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.face.PipelineModels;
import lookalike.match.MatchOptions;
import lookalike.model.ModelCard;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.AppFolders;
import lookalike.platform.Download;
import lookalike.ui.accuracy.AccuracyController;
import lookalike.ui.accuracy.AccuracyModel;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DatasetModel;
import lookalike.ui.camera.CameraController;
import lookalike.ui.camera.CameraModel;
import lookalike.ui.camera.CameraSource;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Page;
import lookalike.ui.compare.CompareController;
import lookalike.ui.compare.CompareModel;
import lookalike.ui.compare.ShareController;
import lookalike.ui.compare.WebPhotos;
import lookalike.ui.map.MapController;
import lookalike.ui.map.MapModel;
import lookalike.ui.settings.Settings;
import lookalike.ui.settings.SettingsFile;

/** How the app is put together, from top to bottom. */
public final class AppContext implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int PICTURE_THREADS = 2;
    private static final int FETCH_THREADS = 2;

    private final AppFolders folders;
    private final Consumer<Throwable> errors;
    private final SettingsFile settings;
    private final ModelStore store;
    private final ExecutorService indexing = worker("index", 1);
    private final ExecutorService probing = worker("probe", 1);
    private final ExecutorService asking = worker("query", 1);
    private final ExecutorService evaluating = worker("evaluate", 1);
    private final ExecutorService fetching = worker("fetch", FETCH_THREADS);
    private final ExecutorService loading = worker("pictures", PICTURE_THREADS);
    private final FacePictures pictures;
    private final DatasetModel datasetModel = new DatasetModel();
    private final DatasetController dataset;
    private final CompareModel compareModel = new CompareModel();
    private final CompareController compare;
    private final WebPhotos webPhotos;
    private final ObjectProperty<MatchOptions> options;
    private final AccuracyModel accuracyModel = new AccuracyModel();
    private final AccuracyController accuracy;
    private final ExecutorService filming = worker("camera", 1);
    private final CameraModel cameraModel = new CameraModel(CameraSource.ofSystem());
    private final CameraController camera;
    private final MapModel mapModel = new MapModel();
    private final MapController map;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.COMPARE);
    private PipelineModels models;

    /**
     * Wires the app. Called on the FX thread.
     *
     * @param errors told what went wrong where there is no better place for it
     * @throws lookalike.model.ModelException if the models cannot be listed
     */
    public AppContext(AppFolders folders, Consumer<Throwable> errors) {
        this.folders = folders;
        this.errors = errors;
        settings = new SettingsFile(folders.settings());
        store = ModelStore.of(List.of(), folders);
        pictures = new FacePictures(new Jobs(loading, Platform::runLater));
        Settings.Measures measures = settings.get().measures();
        options = new SimpleObjectProperty<>(measures.options());
        compareModel.order().set(measures.order());
        dataset = new DatasetController(
                datasetModel,
                folders.catalogs(),
                this::models,
                descriptorCard().modelId(),
                new Jobs(indexing, Platform::runLater),
                new Jobs(asking, Platform::runLater),
                options,
                errors);
        compareModel.wanted().set(settings.get().matches());
        compareModel
                .wanted()
                .addListener((property, before, now) -> settings.change(s -> s.withMatches(now.intValue())));
        compareModel.order().addListener(property -> rememberMeasures());
        options.addListener(property -> rememberMeasures());
        compare = new CompareController(
                compareModel, this::models, new Jobs(probing, Platform::runLater), datasetModel.matcher(), errors);
        webPhotos = new WebPhotos(compare, new Jobs(fetching, Platform::runLater), new Download());
        accuracy = new AccuracyController(
                accuracyModel, datasetModel.gallery(), options, new Jobs(evaluating, Platform::runLater), errors);
        camera = new CameraController(
                cameraModel,
                this::models,
                new Jobs(filming, Platform::runLater),
                new Jobs(probing, Platform::runLater),
                compare::take,
                errors);
        map = new MapController(
                mapModel,
                datasetModel,
                compareModel,
                page.isEqualTo(Page.MAP),
                new Jobs(evaluating, Platform::runLater),
                errors);
        // Whoever brings a photo wants to see its matches.
        compareModel.onPhoto(() -> page.set(Page.COMPARE));
        datasetModel.report().addListener(property -> pictures.clear());
    }

    AppFolders folders() {
        return folders;
    }

    SettingsFile settings() {
        return settings;
    }

    FacePictures pictures() {
        return pictures;
    }

    DatasetModel datasetModel() {
        return datasetModel;
    }

    DatasetController dataset() {
        return dataset;
    }

    CompareModel compareModel() {
        return compareModel;
    }

    CompareController compare() {
        return compare;
    }

    /** Opens photos of the web. */
    WebPhotos webPhotos() {
        return webPhotos;
    }

    AccuracyModel accuracyModel() {
        return accuracyModel;
    }

    AccuracyController accuracy() {
        return accuracy;
    }

    CameraModel cameraModel() {
        return cameraModel;
    }

    CameraController camera() {
        return camera;
    }

    MapModel mapModel() {
        return mapModel;
    }

    MapController map() {
        return map;
    }

    /** Takes results out of the window. */
    ShareController share(FilePicker picker) {
        return new ShareController(compareModel, pictures, picker, new Jobs(asking, Platform::runLater), errors);
    }

    /** What the large part of the window shows. */
    ObjectProperty<Page> page() {
        return page;
    }

    /** How people are compared. */
    ObjectProperty<MatchOptions> options() {
        return options;
    }

    private void rememberMeasures() {
        settings.change(s -> s.withMeasures(new Settings.Measures(
                compareModel.order().get(),
                options.get().aggregate(),
                options.get().estimator())));
    }

    /** The card of the descriptor in use. */
    ModelCard descriptorCard() {
        return store.card(Role.DESCRIPTOR, ModelStore.DEFAULTS.get(Role.DESCRIPTOR));
    }

    /** The networks, read and verified when they are first asked for. */
    private synchronized PipelineModels models() {
        if (models == null) {
            models = PipelineModels.load(store, null, null);
        }
        return models;
    }

    /** Stops all work, waits until what is done is written, and lets go of files and native memory. */
    @Override
    public void close() {
        dataset.cancel();
        compare.cancel();
        accuracy.cancel();
        camera.release();
        List<ExecutorService> executors = List.of(filming, indexing, probing, asking, evaluating, fetching, loading);
        executors.forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService executor : executors) {
                executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dataset.close();
        compare.close();
        camera.close();
    }

    private static ExecutorService worker(String name, int threads) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
        // What an answer asks for while the window closes is no longer wanted.
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                factory,
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
