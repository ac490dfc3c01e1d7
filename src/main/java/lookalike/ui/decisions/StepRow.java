package lookalike.ui.decisions;

import java.time.Instant;
import java.util.Optional;
import lookalike.catalog.DecisionEntry;

/**
 * A step of decisions, as a row of the list.
 *
 * @param number of the step in the journal
 * @param state whether it is in force
 * @param time when the step was made, if known
 * @param what was decided, in words
 * @param about whom or which photos
 */
record StepRow(long number, State state, Optional<Instant> time, String what, String about) {

    /** States of a step. */
    enum State {
        /** In force. */
        ACTIVE,
        /** Undone; it can be redone. */
        UNDONE,
        /** Applied to the dataset's files; it can only be undone together with them. */
        APPLIED;

        static State of(DecisionEntry entry) {
            if (entry.isApplied()) {
                return APPLIED;
            }
            return entry.active() ? ACTIVE : UNDONE;
        }
    }

    /** Tests whether it is in force. */
    boolean active() {
        return state == State.ACTIVE;
    }

    /** Decision and subject in one line. */
    String words() {
        return what + ": " + about;
    }
}
