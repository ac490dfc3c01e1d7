package lookalike.ui.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.image.ThumbnailCache;
import lookalike.match.MatchOptions;
import lookalike.platform.download.Download;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.accuracy.AccuracyController;
import lookalike.ui.accuracy.AccuracyState;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.DecisionController;
import lookalike.ui.browse.FolderWatcher;
import lookalike.ui.camera.CameraController;
import lookalike.ui.camera.CameraSource;
import lookalike.ui.camera.CameraState;
import lookalike.ui.common.FacePictures;
import lookalike.ui.common.FilePicker;
import lookalike.ui.common.Jobs;
import lookalike.ui.common.Page;
import lookalike.ui.common.PicturePrinter;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.Texts;
import lookalike.ui.common.UndoStack;
import lookalike.ui.compare.core.CompareController;
import lookalike.ui.compare.core.CompareState;
import lookalike.ui.compare.core.WebPhotos;
import lookalike.ui.compare.detail.DetailController;
import lookalike.ui.compare.share.ShareController;
import lookalike.ui.map.MapController;
import lookalike.ui.map.MapState;
import lookalike.ui.settings.SettingsFile;

/** Composition of the app, from top to bottom. */
public final class AppContext implements AutoCloseable {

    private static final long THUMBNAIL_BYTES = 200L << 20;

    private final AppFolders folders;
    private final SettingsFile settings;
    private final ModelParts models;
    private final BackgroundThreads workers;
    private final TaskList tasks = new TaskList();
    private final AppearanceController appearance;
    private final FacePictures pictures;
    private final DatasetState datasetState = new DatasetState();
    private final DatasetController dataset;
    private final DatasetOpener opener;
    private final UndoStack undo = new UndoStack();
    private final DecisionController decisions;
    private final FolderWatcher watching;
    private final CompareState compareState = new CompareState();
    private final CompareController compare;
    private final WebPhotos webPhotos;
    private final ObjectProperty<MatchOptions> options;
    private final AccuracyState accuracyState = new AccuracyState();
    private final AccuracyController accuracy;
    private final CameraState cameraState = new CameraState(CameraSource.ofSystem());
    private final CameraController camera;
    private final MapState mapState = new MapState();
    private final MapController map;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.COMPARE);
    private final ObjectProperty<Path> saved = new SimpleObjectProperty<>();

    /**
     * Wires the app. Called on the FX thread.
     *
     * @param errors told what went wrong where there is no better place for it
     * @throws lookalike.model.ModelException if the models cannot be listed
     */
    public AppContext(AppFolders folders, Consumer<Throwable> errors) {
        this.folders = folders;
        workers = new BackgroundThreads(errors);
        settings = new SettingsFile(folders.settings());
        settings.get().appearance().language().locale().ifPresent(Texts::use);
        appearance = new AppearanceController(settings, workers.asking());
        models = new ModelParts(folders, datasetState);
        pictures = new FacePictures(workers.loading(), new ThumbnailCache(folders.thumbnails(), THUMBNAIL_BYTES));
        options = new SimpleObjectProperty<>(settings.get().measures().options());
        RememberedChoices.install(settings, compareState, options);
        dataset = new DatasetController(
                datasetState,
                folders.catalogs(),
                models.inUse(),
                new TaskRunner(tasks, workers.indexing()),
                workers.asking(),
                options);
        opener = new DatasetOpener(
                dataset, new TaskRunner(tasks, workers.looking()), Path.of(System.getProperty("user.home")));
        decisions = new DecisionController(dataset, models.inUse(), workers.asking(), undo);
        models.connect(dataset, workers, tasks, undo);
        watching = new FolderWatcher(datasetState, workers.asking());
        datasetState.folder().addListener(property -> undo.clear());
        compare = new CompareController(
                compareState, models.inUse(), workers.probing(), workers.ranking(), datasetState.matcher(), undo);
        models.inUse().onChange(compare::lookAgain);
        webPhotos = new WebPhotos(compare, workers.fetching(), new Download());
        accuracy = new AccuracyController(
                accuracyState,
                datasetState.gallery(),
                options,
                new TaskRunner(tasks, workers.evaluating()),
                this::saved);
        camera = new CameraController(cameraState, models.inUse(), workers.filming(), workers.probing(), compare::take);
        map = new MapController(mapState, datasetState, compareState, page.isEqualTo(Page.MAP), workers.mapping());
        // Whoever brings a photo wants to see its matches.
        compareState.onBrought(() -> page.set(Page.COMPARE));
        datasetState.report().addListener(property -> pictures.clear());
    }

    AppFolders folders() {
        return folders;
    }

    SettingsFile settings() {
        return settings;
    }

    /** What runs in the background. */
    TaskList tasks() {
        return tasks;
    }

    /** Theme and size of the text. */
    AppearanceController appearance() {
        return appearance;
    }

    FacePictures pictures() {
        return pictures;
    }

    DatasetState datasetState() {
        return datasetState;
    }

    DatasetController dataset() {
        return dataset;
    }

    /** What the user can decide about people and photos. */
    DecisionController decisions() {
        return decisions;
    }

    /** The networks. */
    ModelParts models() {
        return models;
    }

    /** What the user can take back. */
    UndoStack undo() {
        return undo;
    }

    /** Opens folders that may be no datasets. */
    DatasetOpener opening() {
        return opener;
    }

    CompareState compareState() {
        return compareState;
    }

    CompareController compare() {
        return compare;
    }

    /** Opens photos of the web. */
    WebPhotos webPhotos() {
        return webPhotos;
    }

    AccuracyState accuracyState() {
        return accuracyState;
    }

    AccuracyController accuracy() {
        return accuracy;
    }

    CameraState cameraState() {
        return cameraState;
    }

    CameraController camera() {
        return camera;
    }

    MapState mapState() {
        return mapState;
    }

    MapController map() {
        return map;
    }

    /** Takes results out of the window. */
    ShareController share(FilePicker picker) {
        return new ShareController(
                compareState, pictures, picker, PicturePrinter.ofSystem(), workers.asking(), this::saved);
    }

    /** Registers an action for every file that was written for the user. */
    void onSaved(Consumer<Path> action) {
        saved.addListener((property, before, now) -> {
            if (now != null) {
                action.accept(now);
            }
        });
    }

    /** Shows the selected match in detail. */
    DetailController detail(FilePicker picker) {
        return new DetailController(compareState, compare, picker, workers.detailing());
    }

    /** What the large part of the window shows. */
    ObjectProperty<Page> page() {
        return page;
    }

    /** How people are compared. */
    ObjectProperty<MatchOptions> options() {
        return options;
    }

    /** The same file may be written again. */
    private void saved(Path file) {
        saved.set(null);
        saved.set(file);
    }

    /** Does small things that the window need not wait for. */
    Jobs asking() {
        return workers.asking();
    }

    /** Stops all work, waits until finished work is written, and closes files and native memory. */
    @Override
    public void close() {
        watching.close();
        models.controller().cancelAll();
        dataset.cancel();
        compare.cancel();
        accuracy.cancel();
        camera.release();
        workers.close();
        dataset.close();
        compare.close();
        camera.close();
        settings.close();
    }
}
