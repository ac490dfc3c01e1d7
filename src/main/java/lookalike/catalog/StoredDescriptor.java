package lookalike.catalog;

import java.util.Arrays;
import lookalike.model.ModelId;

/**
 * A descriptor as its row has it, to be taken to another catalogue.
 *
 * @param face the place of the face, see {@link StoredFace#place}
 * @param model the network that made it
 * @param vector unit length
 */
public record StoredDescriptor(String face, ModelId model, float[] vector) {

    /** Equal to another one with the same numbers, bit by bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StoredDescriptor stored
                && face.equals(stored.face)
                && model.equals(stored.model)
                && Arrays.equals(vector, stored.vector);
    }

    @Override
    public int hashCode() {
        return 31 * face.hashCode() + Arrays.hashCode(vector);
    }
}
