package lookalike.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.catalog.Catalog;
import lookalike.face.LoadedModels;
import lookalike.model.ModelException;
import lookalike.model.ModelPreference;
import lookalike.model.ModelSelection;
import lookalike.model.ModelStore;
import lookalike.model.Role;

/**
 * The networks that a catalogue is read and compared with.
 *
 * @param models the networks
 * @param problem why they are the starters in place of the chosen ones; empty if they are the chosen ones
 */
public record DatasetModels(LoadedModels models, Optional<ModelException> problem) {

    /** A detector and a landmark network as {@link LoadedModels#finders} names them. */
    private static final Pattern FINDERS = Pattern.compile("(.+?)@[0-9a-f]{12} .+@[0-9a-f]{12}");

    /**
     * Finds the networks of a catalogue, and shows what they have seen. Where the chosen ones cannot be used, the starters
     * stand in for them, and the choice stays.
     *
     * @param fresh the choice for a catalogue that has none yet
     * @throws ModelException if the starters cannot be used either
     */
    public static DatasetModels of(Catalog catalog, ModelStore store, ModelPreference fresh) {
        ModelPreference wanted = catalog.chosen().map(DatasetModels::choice).orElse(fresh);
        try {
            LoadedModels models = load(store, wanted);
            catalog.choose(exact(models));
            return new DatasetModels(models, Optional.empty());
        } catch (ModelException e) {
            LoadedModels starters = load(store, ModelPreference.STARTER);
            catalog.present(starters.finders());
            return new DatasetModels(starters, Optional.of(e));
        }
    }

    /** The choice that a catalogue keeps, by the models' ids. */
    public static ModelPreference choice(ModelSelection chosen) {
        Matcher finders = FINDERS.matcher(chosen.finders());
        return ModelPreference.STARTER
                .with(Role.DETECTOR, finders.matches() ? finders.group(1) : null)
                .with(Role.DESCRIPTOR, chosen.descriptor().id().id());
    }

    /** The choice of the networks themselves. */
    public ModelPreference choice() {
        return choice(exact(models));
    }

    /** What a catalogue keeps of some networks. */
    public static ModelSelection exact(LoadedModels models) {
        return new ModelSelection(models.finders(), models.descriptorModel());
    }

    /**
     * The same of a choice, by the models' cards; no network is read.
     *
     * @throws ModelException if there is no such model
     */
    public static ModelSelection exact(ModelPreference choice, ModelStore store) {
        return new ModelSelection(
                LoadedModels.finders(
                        store.card(Role.DETECTOR, choice.id(Role.DETECTOR)).modelId(),
                        store.card(Role.LANDMARKS, choice.id(Role.LANDMARKS)).modelId()),
                store.card(Role.DESCRIPTOR, choice.id(Role.DESCRIPTOR)).descriptorModel());
    }

    /**
     * Reads the networks of a choice and verifies them.
     *
     * @throws ModelException if one cannot be used
     */
    public static LoadedModels load(ModelStore store, ModelPreference choice) {
        return LoadedModels.load(store, choice.id(Role.DETECTOR), choice.id(Role.DESCRIPTOR));
    }
}
