package lookalike.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.stats.ExactSearch;
import lookalike.task.CancelSignal;

/** Reviews the joined clusters: adds the weak faces, and finds doubtful faces and similar clusters. */
final class ClusterReview {

    /** Clusters at most this many thresholds apart may be one person; on half of LFW, every second such pair is. */
    private static final double SIMILAR = 1.1;

    /**
     * A face farther than this many thresholds from the others of its cluster may belong to someone else. On half of LFW these are 1 face
     * in 22, and half of the faces that are with the wrong people.
     */
    private static final double DOUBTFUL = 0.95;

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

    /** A face with a possible cluster and the distance to it. */
    private record Place(int face, int cluster, double distance) {}

    /** Lets the weak faces join their closest clusters, the closest first; returns the remaining faces. */
    private List<Integer> adopted(List<OpenCluster> joined) {
        List<Integer> weak = IntStream.range(0, faces.size())
                .filter(number -> !faces.get(number).isStrong())
                .boxed()
                .toList();
        List<Integer> left = new ArrayList<>(weak);
        if (joined.isEmpty() || weak.isEmpty()) {
            return left;
        }
        ExactSearch means = means(joined);
        weak.parallelStream()
                .map(number -> closest(number, joined, means))
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

    private Optional<Place> closest(int face, List<OpenCluster> joined, ExactSearch means) {
        cancel.throwIfCancelled();
        OpenCluster single = new OpenCluster(face, faces.get(face));
        float[] products = means.products(single.mean());
        return IntStream.range(0, products.length)
                .filter(number -> OpenCluster.distance(products[number]) <= threshold)
                .filter(number -> joined.get(number).mayJoin(single))
                .mapToObj(number -> new Place(face, number, OpenCluster.distance(products[number])))
                .min(Comparator.comparingDouble(Place::distance).thenComparingInt(Place::cluster));
    }

    private static ExactSearch means(List<OpenCluster> clusters) {
        int dimension = clusters.get(0).mean().length;
        float[] values = new float[clusters.size() * dimension];
        for (int row = 0; row < clusters.size(); row++) {
            System.arraycopy(clusters.get(row).mean(), 0, values, row * dimension, dimension);
        }
        return new ExactSearch(values, clusters.size(), dimension);
    }

    /** @throws lookalike.task.CancelledException if it was cancelled */
    Clusters clusters() {
        if (clusters.isEmpty()) {
            return new Clusters(List.of(), alone);
        }
        ExactSearch means = means(clusters);
        return new Clusters(
                IntStream.range(0, clusters.size())
                        .parallel()
                        .mapToObj(number -> cluster(number, means))
                        .toList(),
                alone);
    }

    private Cluster cluster(int number, ExactSearch means) {
        cancel.throwIfCancelled();
        OpenCluster open = clusters.get(number);
        Comparator<Integer> central = Comparator.comparing(
                        (Integer face) -> !faces.get(face).isStrong())
                .thenComparingDouble(face -> open.distance(new OpenCluster(face, faces.get(face))))
                .thenComparingInt(face -> face);
        List<Integer> members = open.faces().stream().sorted(central).toList();
        List<Integer> doubtful =
                members.stream().filter(face -> isDoubtful(face, number, means)).toList();
        return new Cluster(members, doubtful, similar(number, means), open.name());
    }

    /** Tests whether a face is far from the others of its cluster, or closer to another cluster. A face with a name is never doubtful. */
    private boolean isDoubtful(int face, int number, ExactSearch means) {
        ClusterFace own = faces.get(face);
        if (own.name().isPresent()) {
            return false;
        }
        OpenCluster cluster = clusters.get(number);
        double within = own.isStrong()
                ? cluster.distanceWithin(own.descriptor())
                : cluster.distance(new OpenCluster(face, own));
        float[] products = means.products(own.descriptor().values());
        return within > DOUBTFUL * threshold
                || IntStream.range(0, products.length)
                        .anyMatch(other -> other != number && OpenCluster.distance(products[other]) < within);
    }

    private List<Integer> similar(int number, ExactSearch means) {
        OpenCluster own = clusters.get(number);
        float[] products = means.products(own.mean());
        return IntStream.range(0, products.length)
                .filter(other -> other != number && OpenCluster.distance(products[other]) <= SIMILAR * threshold)
                .filter(other -> own.mayJoin(clusters.get(other)))
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -products[other]))
                .limit(MOST_SIMILAR)
                .toList();
    }
}
