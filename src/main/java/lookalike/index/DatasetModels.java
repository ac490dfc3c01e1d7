package lookalike.index;

import java.util.Optional;
import lookalike.catalog.Catalog;
import lookalike.catalog.ModelChoice;
import lookalike.face.PipelineModels;
import lookalike.model.ModelException;
import lookalike.model.ModelStore;

/**
 * The networks that a catalogue is read and compared with.
 *
 * @param models the networks
 * @param problem why they are the starters in place of the chosen ones; empty if they are the chosen ones
 */
public record DatasetModels(PipelineModels models, Optional<ModelException> problem) {

    /**
     * Finds the networks of a catalogue, and shows what they have seen. Where the chosen ones cannot be used, the starters
     * stand in for them, and the choice stays.
     *
     * @param fresh the choice for a catalogue that has none yet
     * @throws ModelException if the starters cannot be used either
     */
    public static DatasetModels of(Catalog catalog, ModelStore store, ChosenModels fresh) {
        Optional<ModelChoice> before = catalog.chosen();
        ChosenModels chosen = before.map(ChosenModels::of).orElse(fresh);
        try {
            PipelineModels models = chosen.load(store);
            if (!before.equals(Optional.of(choice(models)))) {
                catalog.choose(choice(models));
            } else {
                catalog.present(models.finders());
            }
            return new DatasetModels(models, Optional.empty());
        } catch (ModelException e) {
            if (chosen.equals(ChosenModels.STARTERS)) {
                throw e;
            }
            PipelineModels starters = ChosenModels.STARTERS.load(store);
            catalog.present(starters.finders());
            return new DatasetModels(starters, Optional.of(e));
        }
    }

    /** What a catalogue keeps of some networks when they are chosen. */
    public static ModelChoice choice(PipelineModels models) {
        return new ModelChoice(models.finders(), models.descriptorId());
    }
}
