package lookalike.face;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several faces of one person, compared as one: differences between the photos (light, pose, expression) average out.
 *
 * @param descriptors of the faces, at least one, all of one model
 */
public record CombinedFaces(List<Descriptor> descriptors) {

    /** @throws IllegalArgumentException if there are no descriptors */
    public CombinedFaces {
        descriptors = List.copyOf(descriptors);
        if (descriptors.isEmpty()) {
            throw new IllegalArgumentException("there are no faces to combine");
        }
    }

    /** The descriptor to compare with: the direction of the mean, or that of a single face unchanged. */
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
     * @param threshold the largest distance between two faces of one person according to the model's card; if it is null because the card
     *     gives none, the faces always pass
     */
    public boolean alike(@Nullable Double threshold) {
        return threshold == null || widest() <= threshold;
    }
}
