package lookalike.cluster;

import java.util.List;

/**
 * Faces sorted into people.
 *
 * @param clusters the largest first, those of equal size by their first face
 * @param alone faces that are in no cluster, ascending
 */
public record Clusters(List<Cluster> clusters, List<Integer> alone) {

    /** Copies the lists. */
    public Clusters {
        clusters = List.copyOf(clusters);
        alone = List.copyOf(alone);
    }
}
