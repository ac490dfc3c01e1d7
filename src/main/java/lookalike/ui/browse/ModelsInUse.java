package lookalike.ui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.index.DatasetModels;
import lookalike.model.ModelException;
import lookalike.model.ModelPreference;
import lookalike.model.ModelStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The networks of the open dataset, for its own photos and for the photos compared with it. They are read and verified on first use.
 * Thread-safe.
 */
public final class ModelsInUse implements Supplier<LoadedModels> {

    private static final Logger LOG = LoggerFactory.getLogger(ModelsInUse.class);

    private final Supplier<ModelStore> store;
    private final Supplier<ModelPreference> fresh;
    private final List<Runnable> changed = new ArrayList<>();
    private LoadedModels models;

    /**
     * @param store the models found at present
     * @param fresh the networks for datasets without a choice of their own
     */
    public ModelsInUse(Supplier<ModelStore> store, Supplier<ModelPreference> fresh) {
        this.store = store;
        this.fresh = fresh;
    }

    /**
     * The networks. Slow on the first call, not for the FX thread.
     *
     * @throws ModelException if neither they nor the starters can be used
     */
    @Override
    public synchronized LoadedModels get() {
        if (models == null) {
            models = withoutDataset();
        }
        return models;
    }

    /** Registers an action to run on the FX thread when other networks replace those in use. */
    public void onChange(Runnable action) {
        changed.add(action);
    }

    /** The models found at present. */
    public ModelStore store() {
        return store.get();
    }

    /** The networks of a catalogue; see {@link DatasetModels#of}. */
    DatasetModels of(Catalog catalog) {
        return DatasetModels.of(catalog, store.get(), fresh.get());
    }

    /** Switches to other networks. Called on the FX thread. */
    void use(LoadedModels wanted) {
        boolean others;
        synchronized (this) {
            others = models != null && !models.selection().equals(wanted.selection());
            models = wanted;
        }
        if (others) {
            changed.forEach(Runnable::run);
        }
    }

    private LoadedModels withoutDataset() {
        try {
            return LoadedModels.load(store.get(), fresh.get());
        } catch (ModelException e) {
            LOG.warn("the starter models are used: {}", e.getMessage());
            return LoadedModels.load(store.get(), ModelPreference.STARTER);
        }
    }
}
