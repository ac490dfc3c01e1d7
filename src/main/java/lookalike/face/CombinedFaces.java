package lookalike.face;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Faces of one person that are compared as one: what differs from photo to photo (light, pose, expression) averages out.
 *
 * @param descriptors of the faces, at least one, all of one model
 */
public record CombinedFaces(List<Descriptor> descriptors) {

    /** @throws IllegalArgumentException if there is none */
    public CombinedFaces {
        descriptors = List.copyOf(descriptors);
        if (descriptors.isEmpty()) {
            throw new IllegalArgumentException("there are no faces to combine");
        }
    }

    /** Descriptor to be compared: the direction of the mean. A single face is compared as it is. */
    public Descriptor query() {
        return descriptors.size() == 1 ? descriptors.get(0) : Descriptor.mean(descriptors);
    }

    /** The largest Euclidean distance between two of the faces, 0..2; 0 for a single one. */
    public double widest() {
        double widest = 0;
        for (int i = 0; i < descriptors.size(); i++) {
            for (int j = 0; j < i; j++) {
                widest = Math.max(widest, descriptors.get(i).distance(descriptors.get(j)));
            }
        }
        return widest;
    }

    /**
     * Tests whether all may be the same person.
     *
     * @param threshold the largest distance of two faces of one person that the model's card tells; null if it tells none, and
     *     nothing speaks against it
     */
    public boolean alike(@Nullable Double threshold) {
        return threshold == null || widest() <= threshold;
    }
}
