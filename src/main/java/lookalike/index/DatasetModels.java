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
 * @param problem why they are the starters in place of the chosen ones; empty if they are the chosen ones
 */
public record DatasetModels(LoadedModels models, Optional<ModelException> problem) {

    /**
     * Finds the networks of a catalogue, and shows what they have seen. Where the chosen ones cannot be used, the starters
     * stand in for them, and the choice stays.
     *
     * @param fresh the models for a catalogue that has none yet
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

    /** The same by the models' ids. */
    public ModelPreference preference() {
        return models.selection().preference();
    }
}
