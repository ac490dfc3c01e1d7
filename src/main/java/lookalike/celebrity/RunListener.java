package lookalike.celebrity;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.face.FaceBox;

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

    /**
     * A photo of the person is in the dataset from an earlier run.
     *
     * @param face the person's, if others are on the photo, too
     */
    default void known(Celebrity person, Path photo, Optional<FaceBox> face) {}

    /**
     * Another photo of the person fits. The first ones are not yet in the dataset: they wait until there are enough.
     *
     * @param photos how many fit by now, those of earlier runs included
     */
    default void found(Celebrity person, int photos) {}

    /**
     * A photo of the person is in the dataset.
     *
     * @param face the person's, in pixels of the upright photo
     */
    default void photo(Celebrity person, Path photo, FaceBox face) {}

    /** The run is done with a person. */
    default void ended(PersonReport report) {}

    /** The run waits. */
    default void waiting(RunWait wait) {}

    /** The run goes on after it has waited. */
    default void resumed() {}
}
