package lookalike.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision in the journal.
 *
 * @param step number of the user's action: decisions of one action have the same number, and are undone together
 * @param time when it was made; empty if it comes from a catalogue that did not keep times
 * @param undone number of its undoing in the sequence of steps; 0 while it is in force; negative if the dataset's files follow it, see
 *     {@link FileChange}
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

    /** Tests whether the dataset's files follow it, so that it can only be undone together with the change of the files. */
    public boolean isApplied() {
        return undone < 0;
    }
}
