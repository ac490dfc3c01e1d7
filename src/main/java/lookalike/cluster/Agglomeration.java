package lookalike.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.face.Descriptor;
import lookalike.stats.NearestOthers;
import lookalike.stats.Sample;
import lookalike.task.CancelSignal;
import lookalike.task.Progress;

/**
 * A round of average linkage: repeatedly joins the two closest clusters, as long as they are close enough. Only clusters that were near
 * each other at the start, or have absorbed such clusters, are compared. So a round needs memory only for some neighbours of each
 * cluster, and never for all pairs.
 */
final class Agglomeration {

    private static final int NEIGHBOURS = 32;

    /** Two clusters that are close enough to be joined, with their ages: the pair is outdated when one of them grows. */
    private record Pair(double distance, int one, int other, int ageOfOne, int ageOfOther) {}

    private static final Comparator<Pair> CLOSEST_FIRST = Comparator.comparingDouble(Pair::distance)
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);

    private final List<OpenCluster> clusters;
    private final double threshold;
    private final CancelSignal cancel;
    private final PriorityQueue<Pair> queue = new PriorityQueue<>(CLOSEST_FIRST);
    private final List<Set<Integer>> neighbours = new ArrayList<>();
    private final int[] ages;
    private final boolean[] absorbed;

    /** @param threshold largest distance of two clusters that are joined */
    Agglomeration(List<OpenCluster> clusters, double threshold, Progress progress, CancelSignal cancel) {
        this.clusters = clusters;
        this.threshold = threshold;
        this.cancel = cancel;
        ages = new int[clusters.size()];
        absorbed = new boolean[clusters.size()];
        clusters.forEach(each -> neighbours.add(new HashSet<>()));
        if (!clusters.isEmpty()) {
            connect(NearestOthers.of(directions(clusters), NEIGHBOURS, progress, cancel));
        }
    }

    /**
     * The clusters' means, scaled to length 1, each as a separate class. No two of them are farther apart than their faces are on
     * average.
     */
    private static Sample directions(List<OpenCluster> clusters) {
        int dimension = clusters.get(0).mean().length;
        float[] values = new float[clusters.size() * dimension];
        for (int row = 0; row < clusters.size(); row++) {
            float[] mean = clusters.get(row).mean();
            double length = Descriptor.length(mean);
            for (int i = 0; i < dimension; i++) {
                values[row * dimension + i] = (float) (mean[i] / length);
            }
        }
        return new Sample(values, dimension, IntStream.range(0, clusters.size()).toArray());
    }

    private void connect(NearestOthers nearest) {
        for (int row = 0; row < clusters.size(); row++) {
            for (int rank = 0; rank < nearest.count(row); rank++) {
                int other = nearest.neighbour(row, rank);
                boolean near = nearest.distance(row, rank) <= threshold;
                if (near && neighbours.get(row).add(other)) {
                    neighbours.get(other).add(row);
                    offer(row, other);
                }
            }
        }
    }

    private void offer(int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        double distance = clusters.get(first).distance(clusters.get(second));
        if (distance <= threshold && clusters.get(first).mayJoin(clusters.get(second))) {
            queue.add(new Pair(distance, first, second, ages[first], ages[second]));
        }
    }

    /**
     * The remaining clusters, in their order; when two are joined, the first one grows.
     *
     * @throws lookalike.task.CancelledException if it was cancelled
     */
    List<OpenCluster> joined() {
        for (Pair pair = queue.poll(); pair != null; pair = queue.poll()) {
            cancel.throwIfCancelled();
            boolean current = !absorbed[pair.one]
                    && !absorbed[pair.other]
                    && ages[pair.one] == pair.ageOfOne
                    && ages[pair.other] == pair.ageOfOther;
            if (current) {
                join(pair.one, pair.other);
            }
        }
        return IntStream.range(0, clusters.size())
                .filter(row -> !absorbed[row])
                .mapToObj(clusters::get)
                .toList();
    }

    private void join(int one, int other) {
        clusters.get(one).absorb(clusters.get(other));
        absorbed[other] = true;
        ages[one]++;
        for (int each : neighbours.get(other)) {
            neighbours.get(each).remove(other);
            if (each != one) {
                neighbours.get(each).add(one);
                neighbours.get(one).add(each);
            }
        }
        neighbours.get(other).clear();
        neighbours.get(one).forEach(each -> offer(one, each));
    }
}
