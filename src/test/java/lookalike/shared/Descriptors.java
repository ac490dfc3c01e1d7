package lookalike.shared;

import lookalike.face.Descriptor;
import lookalike.model.ModelId;

/** Two-dimensional descriptors of a model that exists only in tests. */
public final class Descriptors {

    /** The model of tests. */
    public static final ModelId MODEL = new ModelId("m", "0".repeat(64));

    /** Another network under the same name. */
    public static final ModelId OTHER_MODEL = new ModelId("m", "1".repeat(64));

    private Descriptors() {}

    /** The unit vector of a direction; the distance of two is {@code 2 sin(a/2)} for the angle a between them. */
    public static Descriptor at(double degrees) {
        double angle = Math.toRadians(degrees);
        return Descriptor.unit(MODEL, new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }
}
