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

    /** Whether a pipeline can run it. */
    public boolean isUsable() {
        return state == ModelState.BUILT_IN || state == ModelState.INSTALLED;
    }
}
