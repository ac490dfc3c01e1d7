package lookalike.cluster;

import java.util.List;
import java.util.Optional;

/**
 * Faces that are taken for one person. Faces are numbers from 0, in the order in which they were given.
 *
 * @param faces two or more, or a single one with a name; the most central first, which represents the cluster
 * @param doubtful those of its faces that may belong to someone else, in the same order
 * @param similar numbers of the clusters that may be the same person, the closest first
 * @param name that some of its faces have
 */
public record Cluster(List<Integer> faces, List<Integer> doubtful, List<Integer> similar, Optional<String> name) {

    /** Copies the lists. */
    public Cluster {
        faces = List.copyOf(faces);
        doubtful = List.copyOf(doubtful);
        similar = List.copyOf(similar);
        if (faces.isEmpty() || !faces.containsAll(doubtful)) {
            throw new IllegalArgumentException("no cluster: %s, in doubt %s".formatted(faces, doubtful));
        }
    }
}
