package lookalike.ui.decisions;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of decisions, as a row of the list.
 *
 * @param number of the step in the journal
 * @param active whether it is in force; false if it was undone
 * @param time when it was made, if that is known
 * @param what was decided, in words
 * @param about whom or which photos
 */
record StepRow(long number, boolean active, Optional<Instant> time, String what, String about) {

    /** Both in one line. */
    String words() {
        return what + ": " + about;
    }
}
