package lookalike.celebrity;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.face.FaceBox;

/** Listener of a run, called on the run's thread. By default it ignores everything. */
public interface RunListener {

    /** Ignores everything. */
    RunListener NONE = new RunListener() {};

    /**
     * The run begins with a person.
     *
     * @param number from 1
     * @param people how many there are
     */
    default void person(Celebrity person, int number, int people) {}

    /**
     * A photo of the person from an earlier run is in the dataset.
     *
     * @param face the person's, if there are also others on the photo
     */
    default void known(Celebrity person, Path photo, Optional<FaceBox> face) {}

    /**
     * Another photo of the person was accepted. The first ones are written to the dataset only when there are enough.
     *
     * @param photos number of photos accepted so far, including those of earlier runs
     */
    default void found(Celebrity person, int photos) {}

    /**
     * A photo of the person was added to the dataset.
     *
     * @param face the person's, in pixels of the upright photo
     */
    default void photo(Celebrity person, Path photo, FaceBox face) {}

    /** The run has finished with a person. */
    default void ended(PersonReport report) {}

    /** The run waits. */
    default void waiting(RunWait wait) {}

    /** The run continues after a wait. */
    default void resumed() {}
}
