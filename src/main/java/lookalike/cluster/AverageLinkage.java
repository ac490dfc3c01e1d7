package lookalike.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.match.Matcher;
import lookalike.match.Measure;
import lookalike.model.ModelCard;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * Clustering of unit descriptors by average linkage (UPGMA, Sokal and Michener 1958) of squared distances: the two clusters whose faces
 * have the smallest mean squared distance are joined, as long as it is small enough. Unlike in single linkage, one face between two
 * people does not join them. Centroid linkage is slightly better on LFW, but joins people who look alike, such as those of the sample
 * cast.
 *
 * <p>Near clusters are found by exact search in rounds: first among faces, then among the resulting clusters, until no two can be joined.
 * The order of the faces matters only if distances are equal.
 */
public final class AverageLinkage {

    /**
     * Threshold as a share of that of the model's card: the card's threshold is meant for a single comparison of two photos, but here
     * every pair of thousands of faces is compared. Chosen on half of the people of LFW, see the benchmark ClusterRates, and on the
     * sample cast, whose people are mixed up at 0.86 and above.
     */
    public static final double SHARE_OF_CARD = 0.82;

    private AverageLinkage() {}

    /**
     * The threshold for faces that a model has described: a share of that of the model's card, or of a gallery's threshold if the card
     * has none.
     *
     * @param gallery of the same model, if there is one
     * @throws ClusterException if neither threshold is known
     */
    public static double threshold(ModelCard card, Optional<Matcher> gallery) {
        Double known = card.threshold() == null ? null : card.threshold().euclidean();
        if (known == null) {
            known = gallery.map(matcher ->
                            matcher.calibration(Measure.EUCLIDEAN).threshold().orElse(0))
                    .filter(distance -> distance > 0)
                    .orElseThrow(() -> new ClusterException(ClusterException.Reason.NO_THRESHOLD, card.id()));
        }
        return SHARE_OF_CARD * known;
    }

    /**
     * Sorts faces into people. Takes {@code faces x faces x dimension} steps, on all cores.
     *
     * @param faces described by one model
     * @param threshold largest root of the mean squared distance of the faces of two clusters that are joined, above 0
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

    /** One cluster for each strong face, or for all strong faces with the same name. */
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
