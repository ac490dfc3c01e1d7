package lookalike.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lookalike.face.NetworkTrial;
import lookalike.model.ListedModel;
import lookalike.model.ModelInstaller;
import lookalike.model.ModelSource;
import lookalike.ui.common.Services;

/** Composition of the management of models. */
public final class ModelsFeature {

    private final Services services;
    private final DatasetSwitch dataset;
    private final ModelsState state = new ModelsState();
    private final List<Consumer<ListedModel>> installed = new ArrayList<>();
    private final ModelsController controller;
    private ModelInstaller installer;

    /**
     * Builds the parts. Called on the FX thread.
     *
     * @param dataset switches the networks of the open dataset
     */
    public ModelsFeature(Services services, DatasetSwitch dataset) {
        this.services = services;
        this.dataset = dataset;
        controller = new ModelsController(
                state,
                this::installer,
                known -> known.sources().stream().map(ModelSource::address).toList(),
                services.folders().modelChoice(),
                services.tasksOn(services.threads().installing()),
                dataset::recheck,
                model -> installed.forEach(receiver -> receiver.accept(model)));
    }

    /** The page of the settings. */
    public ModelsPage page() {
        return new ModelsPage(state, controller, dataset, services.picker());
    }

    /** Adds a receiver of downloaded models. */
    public void onInstalled(Consumer<ListedModel> receiver) {
        installed.add(receiver);
    }

    /** Stops all downloads. */
    public void stop() {
        controller.cancelAll();
    }

    /** The installer, which reads the list of models on first use. Slow, called on any thread. */
    private synchronized ModelInstaller installer() {
        if (installer == null) {
            installer = ModelInstaller.of(services.folders(), new NetworkTrial());
        }
        return installer;
    }
}
