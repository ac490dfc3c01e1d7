package lookalike.celebrity;

import java.util.List;
import java.util.Optional;

/**
 * Outcome of a run.
 *
 * @param people in their order; those that the run did not come to are missing
 * @param complete whether it came to its end
 * @param failure what ended it early; empty if it came to its end, or was cancelled
 * @param seconds how long it took
 */
public record RunReport(
        List<PersonReport> people, boolean complete, Optional<CelebrityException> failure, double seconds) {

    /** Copies the list. */
    public RunReport {
        people = List.copyOf(people);
    }

    /** People of whom there are enough photos. */
    public long usable() {
        return people.stream().filter(person -> person.omission().isEmpty()).count();
    }

    /** Photos of all people. */
    public int photos() {
        return people.stream().mapToInt(PersonReport::photos).sum();
    }

    /** Photos that the run has added. */
    public int added() {
        return people.stream().mapToInt(PersonReport::added).sum();
    }
}
