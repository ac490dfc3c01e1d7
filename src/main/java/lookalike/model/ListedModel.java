package lookalike.model;

import java.util.Optional;

/**
 * A model as a list of all models shows it.
 *
 * @param card what its card says
 * @param known what the catalogue says of it; empty if the user added it
 * @param state what there is of it
 * @param received how many bytes of its network are there
 */
public record ListedModel(ModelCard card, Optional<KnownModel> known, ModelState state, long received) {

    /** A model in a folder that is neither the program's nor the user's. */
    public static ListedModel elsewhere(ModelStore.Entry entry) {
        return entry.isWhole()
                ? new ListedModel(
                        entry.card(),
                        Optional.empty(),
                        ModelState.INSTALLED,
                        entry.card().bytes())
                : new ListedModel(entry.card(), Optional.empty(), ModelState.DAMAGED, 0);
    }

    /** True if a pipeline can run it. */
    public boolean isUsable() {
        return state == ModelState.BUILT_IN || state == ModelState.INSTALLED;
    }
}
