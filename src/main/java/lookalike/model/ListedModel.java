package lookalike.model;

import java.util.Optional;

/**
 * An entry in the list of all models.
 *
 * @param card of the model
 * @param known its entry in the catalogue; empty if the user added it
 * @param state of its installation
 * @param received number of bytes of its network that are there
 */
public record ListedModel(ModelCard card, Optional<KnownModel> known, ModelState state, long received) {

    /** A model in a folder other than the program's and the user's. */
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
