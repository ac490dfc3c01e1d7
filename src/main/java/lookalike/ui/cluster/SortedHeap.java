package lookalike.ui.cluster;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lookalike.cluster.Cluster;
import lookalike.cluster.Clusters;
import lookalike.cluster.DraftPerson;
import lookalike.cluster.Heap;
import lookalike.cluster.PeopleDraft;
import lookalike.model.ModelSelection;

/**
 * Photos that were read, and the people who were found in them.
 *
 * @param source of the photos
 * @param found the people as found
 * @param kept the people as the user sorted them before, or else as found
 * @param models that read the photos
 */
record SortedHeap(HeapSource source, Heap heap, Clusters found, PeopleDraft kept, ModelSelection models) {

    /** The people of a draft who may be the same as one of them, the closest first. */
    List<DraftPerson> similar(DraftPerson person, PeopleDraft draft) {
        Map<Integer, DraftPerson> owners = new HashMap<>();
        draft.people().forEach(each -> each.faces().forEach(face -> owners.put(face, each)));
        Set<DraftPerson> similar = new LinkedHashSet<>();
        for (Cluster cluster : found.clusters()) {
            if (person.faces().contains(cluster.faces().get(0))) {
                cluster.similar().stream()
                        .map(other ->
                                owners.get(found.clusters().get(other).faces().get(0)))
                        .filter(Objects::nonNull)
                        .filter(other -> other.id() != person.id() && !other.leftOut())
                        .forEach(similar::add);
            }
        }
        return List.copyOf(similar);
    }

    /** Number of photos that show some faces. */
    int photos(List<Integer> faces) {
        return (int) faces.stream()
                .map(face -> heap.faces().get(face).photo())
                .distinct()
                .count();
    }
}
