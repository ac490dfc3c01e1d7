package lookalike.celebrity;

import java.nio.file.Path;
import java.time.Duration;

/** Follows a run; called by its thread. Ignores everything by default. */
public interface RunListener {

    /** Ignores everything. */
    RunListener NONE = new RunListener() {};

    /**
     * The run comes to a person.
     *
     * @param number from 1
     * @param people how many there are
     */
    default void person(Celebrity person, int number, int people) {}

    /** A photo of the person is in the dataset. */
    default void photo(Celebrity person, Path photo) {}

    /** The run is done with a person. */
    default void ended(PersonReport report) {}

    /**
     * The run waits for a service, or for the network.
     *
     * @param reason a sentence
     */
    default void waiting(String reason, Duration duration) {}
}
