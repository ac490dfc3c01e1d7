package lookalike.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.cli.JsonAnswers.Box;
import lookalike.cli.JsonAnswers.Evidence;
import lookalike.cluster.Cluster;
import lookalike.cluster.Clusters;
import lookalike.cluster.Heap;
import lookalike.cluster.HeapFace;
import lookalike.cluster.PeopleFolder;
import lookalike.match.Match;

/** The answer of {@code cluster}. Scripts depend on its fields. */
final class ClusterAnswers {

    private ClusterAnswers() {}

    /**
     * A face of the heap.
     *
     * @param photo relative to the heap's folder
     */
    record FaceRow(String photo, Box box, @JsonUnwrapped Evidence evidence) {

        static FaceRow of(HeapFace face) {
            return new FaceRow(face.path(), Box.of(face.face().box()), Evidence.of(face.face()));
        }
    }

    /**
     * A face of a cluster.
     *
     * @param borderline whether it may show somebody else
     */
    record Member(@JsonUnwrapped FaceRow face, boolean borderline) {}

    /**
     * A person of a catalogue as the likely identity of a cluster.
     *
     * @param similarity 0 to 100, null where the catalogue is too small to tell
     */
    record Suggestion(String person, String label, Double similarity) {

        static Suggestion of(Match match) {
            return new Suggestion(
                    match.person().name(),
                    match.person().label(),
                    match.similarity().map(figures -> figures.both()).orElse(null));
        }
    }

    /**
     * Faces that probably show one person.
     *
     * @param number from 1
     * @param name of the person, as given by some of the faces; null for most clusters
     * @param suggestion null if no person of the catalogue fits, or there is no catalogue
     * @param similar numbers of clusters that may be the same person
     * @param faces beginning with the one that represents the cluster
     */
    record ClusterRow(int number, String name, Suggestion suggestion, List<Integer> similar, List<Member> faces) {

        static ClusterRow of(int index, Cluster cluster, Heap heap, Optional<Match> suggestion) {
            Set<Integer> doubtful = Set.copyOf(cluster.doubtful());
            return new ClusterRow(
                    index + 1,
                    cluster.name().orElse(null),
                    suggestion.map(Suggestion::of).orElse(null),
                    cluster.similar().stream().map(other -> other + 1).toList(),
                    cluster.faces().stream()
                            .map(face -> new Member(FaceRow.of(heap.faces().get(face)), doubtful.contains(face)))
                            .toList());
        }

        /** Name of the person. */
        String title() {
            if (name != null) {
                return name;
            }
            return suggestion == null ? "Person " + number : suggestion.person();
        }
    }

    /** A photo that cannot be used, with the reason. */
    record UnusableRow(String photo, String error) {}

    /**
     * A dataset made from the clusters.
     *
     * @param photos number of copies
     * @param missing photos that no longer existed
     * @param complete whether everything was copied; false if it was cancelled
     */
    record WrittenRow(String folder, int people, int photos, List<String> missing, boolean complete) {

        static WrittenRow of(Path folder, PeopleFolder.Written written) {
            return new WrittenRow(
                    folder.toString(), written.people(), written.photos(), written.missing(), written.complete());
        }
    }

    /**
     * The answer.
     *
     * @param photos number of photos in the heap
     * @param faces number of faces found in them
     * @param clusters the largest first
     * @param alone faces that are in no cluster
     * @param written null if no dataset was requested
     */
    record Answer(
            int photos,
            int faces,
            List<ClusterRow> clusters,
            List<FaceRow> alone,
            List<UnusableRow> unusable,
            @JsonInclude(JsonInclude.Include.NON_NULL) WrittenRow written) {

        Answer with(WrittenRow dataset) {
            return new Answer(photos, faces, clusters, alone, unusable, dataset);
        }

        static Answer of(Heap heap, Clusters found, List<Optional<Match>> suggestions) {
            return new Answer(
                    heap.photos(),
                    heap.faces().size(),
                    IntStream.range(0, found.clusters().size())
                            .mapToObj(index ->
                                    ClusterRow.of(index, found.clusters().get(index), heap, suggestions.get(index)))
                            .toList(),
                    found.alone().stream()
                            .map(face -> FaceRow.of(heap.faces().get(face)))
                            .toList(),
                    heap.unusable().stream()
                            .map(photo -> new UnusableRow(
                                    photo.path(), photo.problem().sentence()))
                            .toList(),
                    null);
        }
    }
}
