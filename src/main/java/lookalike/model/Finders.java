package lookalike.model;

import java.util.Objects;

/**
 * The networks that find the faces in a photo and their landmarks. A change of one of them makes stored faces out of date.
 *
 * @param detector finds boxes
 * @param landmarks finds points
 */
public record Finders(ModelId detector, ModelId landmarks) {

    /** Both are there. */
    public Finders {
        Objects.requireNonNull(detector, "detector");
        Objects.requireNonNull(landmarks, "landmarks");
    }

    /** Text that identifies them in a catalogue: ids, and as much of the hashes as {@link ModelId#toString} has. */
    public String key() {
        return detector + " " + landmarks;
    }
}
