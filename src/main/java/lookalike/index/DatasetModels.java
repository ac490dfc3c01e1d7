package lookalike.index;

import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.model.ModelException;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;

/**
 * The networks that a catalogue is read and compared with.
 *
 * @param models the networks
 * @param problem why the starter models are used instead of the chosen ones; empty if the chosen ones are used
 */
public record DatasetModels(LoadedModels models, Optional<ModelException> problem) {

    /**
     * Loads the networks of a catalogue, and makes the catalogue show what they have found. If the chosen networks cannot be used, the
     * starters replace them for now, and the choice is kept.
     *
     * @param fresh the models to choose for a catalogue that has none yet
     * @throws ModelException if the starters cannot be used either
     */
    public static DatasetModels of(Catalog catalog, ModelStore store, ModelPreference fresh) {
        ModelPreference wanted =
                catalog.chosen().map(ModelSelection::preference).orElse(fresh);
        try {
            LoadedModels models = LoadedModels.load(store, wanted);
            catalog.choose(models.selection());
            return new DatasetModels(models, Optional.empty());
        } catch (ModelException e) {
            LoadedModels starters = LoadedModels.load(store, ModelPreference.STARTER);
            catalog.present(starters.finders());
            return new DatasetModels(starters, Optional.of(e));
        }
    }

    /** The ids of these models. */
    public ModelPreference preference() {
        return models.selection().preference();
    }
}
