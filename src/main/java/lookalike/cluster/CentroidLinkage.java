package lookalike.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Clustering of unit descriptors by centroid linkage (UPGMC, Sokal and Michener 1958) on the unit sphere: the two clusters whose mean
 * faces are closest are joined, as long as they are close enough. Unlike with single linkage, one face between two people does not
 * make them one; and the mean of many photos is closer to further photos of its person than single photos are, so fewer are left over
 * than with average linkage.
 *
 * <p>Which clusters are near each other is found by exact search, in rounds: first among faces, then among the clusters that came of
 * them, until no two can be joined. The order of the faces matters only where distances are equal.
 */
public final class CentroidLinkage {

    /**
     * Share of the threshold of the model's card that is the threshold here: the card's is that of two photos with one question, and
     * here every pair of thousands of faces is asked. Chosen on half of the people of LFW, see the benchmark ClusterRates.
     */
    public static final double SHARE_OF_CARD = 0.78;

    private CentroidLinkage() {}

    /**
     * Sorts faces into people. Takes {@code faces x faces x dimension} steps, on all cores.
     *
     * @param faces described by one model
     * @param threshold largest distance of the mean faces of two clusters that are joined, above 0
     * @param progress of the first round, which takes the most time
     * @throws IllegalArgumentException if the threshold is not positive
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    public static Clusters of(List<ClusterFace> faces, double threshold, Progress progress, CancelSignal cancel) {
        if (!(threshold > 0)) {
            throw new IllegalArgumentException("no threshold: " + threshold);
        }
        List<OpenCluster> clusters = joined(start(faces), threshold, progress, cancel);
        return new ClusterReview(faces, clusters, threshold, cancel).clusters();
    }

    /** Each strong face by itself, but all that share a name together. */
    private static List<OpenCluster> start(List<ClusterFace> faces) {
        Map<Object, OpenCluster> clusters = new LinkedHashMap<>();
        for (int number = 0; number < faces.size(); number++) {
            ClusterFace face = faces.get(number);
            if (face.isStrong()) {
                OpenCluster own = new OpenCluster(number, face);
                Object key = face.name().isPresent() ? face.name().get() : Integer.valueOf(number);
                OpenCluster known = clusters.putIfAbsent(key, own);
                if (known != null) {
                    known.absorb(own);
                }
            }
        }
        return new ArrayList<>(clusters.values());
    }

    private static List<OpenCluster> joined(
            List<OpenCluster> start, double threshold, Progress progress, CancelSignal cancel) {
        List<OpenCluster> clusters = new Agglomeration(start, threshold, progress, cancel).joined();
        int before = start.size();
        while (clusters.size() < before) {
            before = clusters.size();
            clusters = new Agglomeration(clusters, threshold, Progress.NONE, cancel).joined();
        }
        return clusters;
    }
}
