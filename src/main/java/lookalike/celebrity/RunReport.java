package lookalike.celebrity;

import java.util.List;
import java.util.Optional;

/**
 * Outcome of a run.
 *
 * @param people in the order of the run; without those that it did not reach
 * @param complete whether the run was completed
 * @param failure why it ended early; empty if it was completed or cancelled
 * @param seconds how long it took
 */
public record RunReport(
        List<PersonReport> people, boolean complete, Optional<CelebrityException> failure, double seconds) {

    /** Copies the list. */
    public RunReport {
        people = List.copyOf(people);
    }

    /** Number of people with enough photos. */
    public long usable() {
        return people.stream().filter(person -> person.omission().isEmpty()).count();
    }

    /** Number of photos of all people. */
    public int photos() {
        return people.stream().mapToInt(PersonReport::photos).sum();
    }

    /** Number of photos that the run has added. */
    public int added() {
        return people.stream().mapToInt(PersonReport::added).sum();
    }
}
