package lookalike.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision as it stands in the journal.
 *
 * @param step number of the user's action: decisions of one action have the same number, and are undone together
 * @param time when it was made; empty for decisions of catalogues that kept no times
 * @param undone the place of its undoing in the numbers of steps; 0 while it is in force, and negative since the
 *     dataset's files follow it, see {@link FileChange}
 * @param decision what was decided
 */
public record DecisionEntry(long step, Optional<Instant> time, long undone, Decision decision) {

    /** Tests whether the decision is in force. */
    public boolean active() {
        return undone == 0;
    }

    /** Tests whether it was undone. */
    public boolean isUndone() {
        return undone > 0;
    }

    /** Tests whether the dataset's files follow it: then it can only be undone with the change of the files. */
    public boolean isApplied() {
        return undone < 0;
    }
}
