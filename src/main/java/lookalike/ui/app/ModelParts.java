package lookalike.ui.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lookalike.face.NetworkTrial;
import lookalike.index.DatasetModels;
import lookalike.model.ListedModel;
import lookalike.model.ModelCard;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSource;
import lookalike.model.ModelStore;
import lookalike.model.Role;
import lookalike.platform.folders.AppFolders;
import lookalike.ui.browse.DatasetController;
import lookalike.ui.browse.DatasetState;
import lookalike.ui.browse.ModelSwitch;
import lookalike.ui.browse.ModelsInUse;
import lookalike.ui.browse.OfferController;
import lookalike.ui.common.TaskList;
import lookalike.ui.common.TaskRunner;
import lookalike.ui.common.UndoStack;
import lookalike.ui.models.ModelsController;
import lookalike.ui.models.ModelsState;

/** Composition of the parts that deal with networks: those in use, those that can be installed, the switch between them. */
final class ModelParts {

    private final AppFolders folders;
    private final DatasetState dataset;
    private final ModelsInUse inUse;
    private final ModelsState state = new ModelsState();
    private final ObjectProperty<ListedModel> installed = new SimpleObjectProperty<>();
    private ModelSwitch modelSwitch;
    private OfferController offers;
    private ModelsController controller;
    private ModelInstaller installer;

    ModelParts(AppFolders folders, DatasetState dataset) {
        this.folders = folders;
        this.dataset = dataset;
        inUse = new ModelsInUse(this::store, () -> ModelPreference.read(folders.modelChoice()));
    }

    /** Adds what needs the dataset. */
    void connect(DatasetController of, BackgroundThreads workers, TaskList tasks, UndoStack undo) {
        modelSwitch = new ModelSwitch(of, dataset, inUse, workers.asking(), undo);
        offers = new OfferController(of, dataset, inUse, modelSwitch, workers.asking());
        controller = new ModelsController(
                state,
                this::installer,
                known -> known.sources().stream().map(ModelSource::address).toList(),
                folders.modelChoice(),
                new TaskRunner(tasks, workers.installing()),
                modelSwitch::recheck,
                this::installed);
    }

    /** The networks in use. */
    ModelsInUse inUse() {
        return inUse;
    }

    /** Has other networks read the open dataset. */
    ModelSwitch modelSwitch() {
        return modelSwitch;
    }

    /** Offers a better model to the open dataset. */
    OfferController offers() {
        return offers;
    }

    ModelsState model() {
        return state;
    }

    /** Installs and removes models. */
    ModelsController controller() {
        return controller;
    }

    /** Registers an action to run when a model has been downloaded. */
    void onInstalled(Consumer<ListedModel> action) {
        installed.addListener((property, before, now) -> {
            if (now != null) {
                action.accept(now);
            }
        });
    }

    /** The card of the descriptor in use. */
    ModelCard descriptorCard() {
        DatasetModels used = dataset.models().get();
        return used == null
                ? store().card(Role.DESCRIPTOR, ModelStore.DEFAULTS.get(Role.DESCRIPTOR))
                : used.models().descriptor().card();
    }

    /** The models that were found. */
    List<ModelStore.Entry> found() {
        return store().entries();
    }

    /** The ids of the models in use. */
    List<String> chosen() {
        DatasetModels used = dataset.models().get();
        ModelPreference choice = used == null ? ModelPreference.STARTER : used.preference();
        return Stream.of(Role.values()).map(choice::id).toList();
    }

    private ModelStore store() {
        return ModelStore.of(List.of(), folders);
    }

    private void installed(ListedModel one) {
        installed.set(null);
        installed.set(one);
    }

    private synchronized ModelInstaller installer() {
        if (installer == null) {
            installer = ModelInstaller.of(folders, new NetworkTrial());
        }
        return installer;
    }
}
