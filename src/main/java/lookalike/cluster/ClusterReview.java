package lookalike.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.stats.ExactSearch;
import lookalike.task.CancelSignal;

/** Review of joined clusters: takes in the weak faces, and finds the faces and the clusters that are in doubt. */
final class ClusterReview {

    /** Clusters that are not farther apart than this many thresholds may be one person, see the benchmark ClusterRates. */
    static final double SIMILAR = 1.1;

    private static final int MOST_SIMILAR = 3;

    private final List<ClusterFace> faces;
    private final double threshold;
    private final CancelSignal cancel;
    private final List<OpenCluster> clusters;
    private final List<Integer> alone;

    /**
     * @param joined clusters of all strong faces
     * @param threshold largest distance of two clusters that are joined
     */
    ClusterReview(List<ClusterFace> faces, List<OpenCluster> joined, double threshold, CancelSignal cancel) {
        this.faces = faces;
        this.threshold = threshold;
        this.cancel = cancel;
        List<Integer> left = adopted(joined);
        clusters = joined.stream()
                .filter(each -> each.faces().size() > 1 || each.name().isPresent())
                .sorted(Comparator.comparingInt(
                                (OpenCluster each) -> -each.faces().size())
                        .thenComparingInt(each -> first(each.faces())))
                .toList();
        joined.stream()
                .filter(each -> each.faces().size() == 1 && each.name().isEmpty())
                .forEach(each -> left.addAll(each.faces()));
        alone = left.stream().sorted().toList();
    }

    private static int first(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** The number of a cluster, and how far away it is. */
    private record Place(int face, int cluster, double distance) {}

    /** Lets the weak faces join their closest clusters, the closest first; returns those that are left. */
    private List<Integer> adopted(List<OpenCluster> joined) {
        List<Integer> weak = IntStream.range(0, faces.size())
                .filter(number -> !faces.get(number).isStrong())
                .boxed()
                .toList();
        List<Integer> left = new ArrayList<>(weak);
        if (joined.isEmpty() || weak.isEmpty()) {
            return left;
        }
        ExactSearch directions = directions(joined);
        weak.parallelStream()
                .map(number -> closest(number, joined, directions))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Place::distance).thenComparingInt(Place::face))
                .toList()
                .forEach(place -> {
                    OpenCluster single = new OpenCluster(place.face, faces.get(place.face));
                    if (joined.get(place.cluster).mayJoin(single)) {
                        joined.get(place.cluster).adopt(single);
                        left.remove(Integer.valueOf(place.face));
                    }
                });
        return left;
    }

    private Optional<Place> closest(int face, List<OpenCluster> joined, ExactSearch directions) {
        cancel.throwIfCancelled();
        OpenCluster single = new OpenCluster(face, faces.get(face));
        float[] distances = directions.distances(single.direction());
        return IntStream.range(0, distances.length)
                .filter(number -> distances[number] <= threshold)
                .filter(number -> joined.get(number).mayJoin(single))
                .mapToObj(number -> new Place(face, number, distances[number]))
                .min(Comparator.comparingDouble(Place::distance).thenComparingInt(Place::cluster));
    }

    private static ExactSearch directions(List<OpenCluster> clusters) {
        int dimension = clusters.get(0).direction().length;
        float[] values = new float[clusters.size() * dimension];
        for (int row = 0; row < clusters.size(); row++) {
            System.arraycopy(clusters.get(row).direction(), 0, values, row * dimension, dimension);
        }
        return new ExactSearch(values, clusters.size(), dimension);
    }

    /** @throws lookalike.task.CancelledException if it was cancelled */
    Clusters clusters() {
        if (clusters.isEmpty()) {
            return new Clusters(List.of(), alone);
        }
        ExactSearch directions = directions(clusters);
        return new Clusters(
                IntStream.range(0, clusters.size())
                        .parallel()
                        .mapToObj(number -> cluster(number, directions))
                        .toList(),
                alone);
    }

    private Cluster cluster(int number, ExactSearch directions) {
        cancel.throwIfCancelled();
        OpenCluster open = clusters.get(number);
        Comparator<Integer> central = Comparator.comparing(
                        (Integer face) -> !faces.get(face).isStrong())
                .thenComparingDouble(face -> open.distance(new OpenCluster(face, faces.get(face))))
                .thenComparingInt(face -> face);
        List<Integer> members = open.faces().stream().sorted(central).toList();
        List<Integer> doubtful = members.stream()
                .filter(face -> isDoubtful(face, number, directions))
                .toList();
        return new Cluster(members, doubtful, similar(number, directions), open.name());
    }

    /** Tests whether a face is far from the others of its cluster, or nearer to another cluster. A face with a name is not in doubt. */
    private boolean isDoubtful(int face, int number, ExactSearch directions) {
        ClusterFace own = faces.get(face);
        if (own.name().isPresent()) {
            return false;
        }
        OpenCluster cluster = clusters.get(number);
        OpenCluster single = new OpenCluster(face, own);
        double within = (own.isStrong() ? cluster.without(own.descriptor()) : Optional.of(cluster))
                .map(single::distance)
                .orElse(0.0);
        float[] distances = directions.distances(single.direction());
        return within > threshold
                || IntStream.range(0, distances.length).anyMatch(other -> other != number && distances[other] < within);
    }

    private List<Integer> similar(int number, ExactSearch directions) {
        OpenCluster own = clusters.get(number);
        float[] distances = directions.distances(own.direction());
        return IntStream.range(0, distances.length)
                .filter(other -> other != number && distances[other] <= SIMILAR * threshold)
                .filter(other -> own.mayJoin(clusters.get(other)))
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distances[other]))
                .limit(MOST_SIMILAR)
                .toList();
    }
}
