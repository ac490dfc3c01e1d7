package lookalike.ui.browse;

import java.util.Optional;
import lookalike.ui.common.Texts;

/** Sentences about the dataset as a whole. */
final class DatasetText {

    private DatasetText() {}

    /** The reason why there are no people to show, if no dataset is open yet. */
    static Optional<String> empty(DatasetState state) {
        String opening = state.opening().get();
        if (!opening.isEmpty()) {
            return Optional.of(Texts.get("header.opening", opening));
        }
        return state.folder().get() == null ? Optional.of(Texts.get("browse.noDataset")) : Optional.empty();
    }
}
