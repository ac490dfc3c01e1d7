package lookalike.face;

import java.util.List;
import java.util.Objects;
import lookalike.model.ModelId;

/**
 * Unit vector that a descriptor network makes of a face. Two faces of one person lie close together.
 *
 * @param model the network that made it; descriptors of different networks cannot be compared
 * @param values float32, Euclidean length 1
 */
public record Descriptor(ModelId model, float[] values) {

    private static final double LENGTH_TOLERANCE = 1e-3;

    /** @throws IllegalArgumentException if the length is not 1 */
    public Descriptor {
        Objects.requireNonNull(model, "model");
        double length = length(values);
        if (!(Math.abs(length - 1) < LENGTH_TOLERANCE)) {
            throw new IllegalArgumentException("a descriptor has length 1, not " + length);
        }
    }

    /** The vector scaled to length 1. */
    public static Descriptor unit(ModelId model, float[] values) {
        double factor = 1 / length(values);
        float[] unit = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            unit[i] = (float) (values[i] * factor);
        }
        return new Descriptor(model, unit);
    }

    /**
     * The direction of the mean of several descriptors, with which several photos of one person are compared as one.
     *
     * @throws IllegalArgumentException if there are none, if different models made them, or if they cancel each other out
     */
    public static Descriptor mean(List<Descriptor> descriptors) {
        if (descriptors.isEmpty()) {
            throw new IllegalArgumentException("there is no mean of no descriptors");
        }
        Descriptor first = descriptors.get(0);
        float[] sum = new float[first.dimension()];
        for (Descriptor descriptor : descriptors) {
            first.requireSameModel(descriptor);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += descriptor.values[i];
            }
        }
        return unit(first.model, sum);
    }

    /** The Euclidean length of a vector. */
    public static double length(float[] values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        return Math.sqrt(square);
    }

    /** Length: the number of its components. */
    public int dimension() {
        return values.length;
    }

    /**
     * Euclidean distance, 0..2.
     *
     * @throws IllegalArgumentException if another model made the other
     */
    public double distance(Descriptor other) {
        requireSameModel(other);
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = (double) values[i] - other.values[i];
            square += difference * difference;
        }
        return Math.sqrt(square);
    }

    private void requireSameModel(Descriptor other) {
        if (!model.equals(other.model)) {
            throw new IllegalArgumentException(
                    "descriptors of %s and %s cannot be compared".formatted(model, other.model));
        }
    }

    /**
     * Cosine similarity, -1..1.
     *
     * @throws IllegalArgumentException if another model made the other
     */
    public double cosine(Descriptor other) {
        double distance = distance(other);
        return 1 - distance * distance / 2;
    }
}
