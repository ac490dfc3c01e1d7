package lookalike.catalog;

import java.util.Arrays;
import lookalike.model.ModelId;

/**
 * A stored descriptor, in a form that can be copied to another catalogue.
 *
 * @param face the place of the face, see {@link StoredFace#place}
 * @param model the network that made it
 * @param vector unit length
 */
public record StoredDescriptor(String face, ModelId model, float[] vector) {

    /** Tests for the same face and model and bitwise equal numbers. */
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
