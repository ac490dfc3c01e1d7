package lookalike.ui.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.index.DatasetModels;
import lookalike.match.MatchOptions;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.desktop.FileManager;
import lookalike.ui.common.BackgroundThreads;
import lookalike.ui.common.Services;

/** Composition of the dataset: its people, their page, its networks, and the decisions about it. */
public final class PeopleFeature {

    private final Services services;
    private final DatasetState state = new DatasetState();
    private final ObjectProperty<MatchOptions> options;
    private final ModelsInUse models;
    private final DatasetController controller;
    private final DecisionSteps steps;
    private final DecisionController decisions;
    private final ModelSwitch modelSwitch;
    private final OfferController offers;
    private final FolderWatcher watcher;

    /** Builds the parts. Called on the FX thread. */
    public PeopleFeature(Services services) {
        this.services = services;
        BackgroundThreads threads = services.threads();
        options =
                new SimpleObjectProperty<>(services.settings().get().measures().options());
        models = new ModelsInUse(
                this::store, () -> ModelPreference.read(services.folders().modelChoice()));
        services.pictures().use(models);
        controller = new DatasetController(
                state,
                services.folders().catalogs(),
                models,
                services.pictures(),
                services.tasksOn(threads.indexing()),
                threads.preparing(),
                threads.asking(),
                options,
                folder -> DatasetName.of(folder, services.folders()));
        steps = new DecisionSteps(controller, threads.asking(), services.undo());
        decisions = new DecisionController(steps, state, models);
        modelSwitch = new ModelSwitch(controller, state, models, threads.asking(), services.undo());
        offers = new OfferController(controller, state, models, modelSwitch, threads.asking());
        watcher = new FolderWatcher(state, threads.asking());
        state.folder().addListener(property -> services.undo().clear());
        state.folder()
                .addListener(
                        (property, before, now) -> // groups are those of a dataset
                        state.filter().set(state.filter().get().withGroup("")));
        state.report().addListener(property -> services.pictures().clear());
    }

    /** The open dataset. */
    public DatasetState state() {
        return state;
    }

    /** Measures and statistics by which people are compared. */
    public ObjectProperty<MatchOptions> options() {
        return options;
    }

    /** The networks in use. */
    public ModelsInUse models() {
        return models;
    }

    /** Opens and reads datasets. */
    public DatasetController controller() {
        return controller;
    }

    /** Makes decisions about the open dataset. */
    public DecisionSteps steps() {
        return steps;
    }

    /** Carries out decisions about people and photos. */
    public DecisionController decisions() {
        return decisions;
    }

    /** Switches the open dataset to other networks. */
    public ModelSwitch modelSwitch() {
        return modelSwitch;
    }

    /** The sidebar with the list of people. */
    public BrowseView browser(BrowseView.Ways ways) {
        return new BrowseView(state, services.pictures(), decisions, controller::rescan, offers, ways);
    }

    /**
     * The page of the selected person.
     *
     * @param compare receives photos to compare
     * @param export exports photos, by their paths in this dataset, as a separate dataset
     * @param manager shows files
     */
    public PersonView page(Consumer<List<Path>> compare, Consumer<List<String>> export, FileManager manager) {
        PhotoFiles files = new PhotoFiles(state.folder()::get, compare, export, manager);
        return new PersonView(state, decisions, files, services.pictures());
    }

    /** The models that were found. */
    public List<ModelStore.Entry> found() {
        return store().entries();
    }

    /** The ids of the models in use. */
    public List<String> chosen() {
        DatasetModels used = state.models().get();
        ModelPreference choice = used == null ? ModelPreference.STARTER : used.preference();
        return Stream.of(Role.values()).map(choice::id).toList();
    }

    /** Stops all work; finished work is kept. */
    public void stop() {
        watcher.close();
        controller.cancel();
    }

    /** Closes the dataset when no more work will come. */
    public void close() {
        controller.close();
    }

    private ModelStore store() {
        return ModelStore.of(List.of(), services.folders());
    }
}
