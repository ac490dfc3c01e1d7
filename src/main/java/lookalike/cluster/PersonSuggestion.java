package lookalike.cluster;

import java.util.List;
import java.util.Optional;
import lookalike.face.Descriptor;
import lookalike.match.Conclusion;
import lookalike.match.Match;
import lookalike.match.Matcher;
import lookalike.stats.Verdict;

/** Suggests the person of a gallery whom a cluster shows beyond doubt. */
public final class PersonSuggestion {

    private PersonSuggestion() {}

    /**
     * Compares the mean of a cluster's good faces with a gallery.
     *
     * @return the best match if its verdict is "same person", otherwise empty
     * @throws IllegalArgumentException if another model made the gallery's descriptors
     */
    public static Optional<Match> of(Cluster cluster, Heap heap, Matcher matcher) {
        return of(cluster.faces(), heap, matcher);
    }

    /**
     * The same for faces of a heap.
     *
     * @param numbers of faces; poor ones count only if there are no others
     */
    public static Optional<Match> of(List<Integer> numbers, Heap heap, Matcher matcher) {
        List<ClusterFace> faces = numbers.stream()
                .map(number -> heap.faces().get(number).clusterFace())
                .toList();
        List<ClusterFace> strong = faces.stream().filter(ClusterFace::isStrong).toList();
        List<Descriptor> compared = (strong.isEmpty() ? faces : strong)
                .stream().map(ClusterFace::descriptor).toList();
        Conclusion conclusion = matcher.rank(Descriptor.mean(compared)).conclusion();
        return conclusion.verdict() == Verdict.SAME_PERSON ? Optional.of(conclusion.byEuclidean()) : Optional.empty();
    }
}
