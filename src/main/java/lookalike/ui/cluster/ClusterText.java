package lookalike.ui.cluster;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.cluster.DraftPerson;
import lookalike.task.ProgressMeter;
import lookalike.ui.common.Texts;

/** Unsorted photos and their people in words. */
final class ClusterText {

    private ClusterText() {}

    /** Progress of reading. */
    static String reading(ProgressMeter.Reading reading) {
        if (reading.total() == 0) {
            return Texts.get("status.scanning");
        }
        return reading.done() == reading.total()
                ? Texts.get("cluster.comparing")
                : Texts.get("activity.photosOf", reading.done(), reading.total());
    }

    /** The name of a person, the suggested name, or the question for a name. */
    static String title(DraftPerson person, ClusterState state) {
        return person.name()
                .or(() -> state.suggestion(person).map(name -> Texts.get("cluster.probably", name)))
                .orElseGet(() -> Texts.get("cluster.who"));
    }

    /** The same, short enough for a tile. */
    static String brief(DraftPerson person, ClusterState state) {
        return state.suggestion(person)
                .map(name -> Texts.get("cluster.perhaps", name))
                .orElseGet(() -> title(person, state));
    }

    /** Number of photos that show a person. */
    static String photos(DraftPerson person, ClusterState state) {
        int photos = state.sorted()
                .get()
                .map(sorted -> sorted.photos(person.faces()))
                .orElse(0);
        return Texts.count("browse.photos", photos);
    }

    /** Complete text of a person's tile. */
    static String whole(DraftPerson person, ClusterState state) {
        return Stream.of(
                        title(person, state),
                        photos(person, state),
                        doubts(person),
                        person.leftOut() ? Texts.get("cluster.isLeftOut") : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Number of a person's doubtful faces; empty for none. */
    static String doubts(DraftPerson person) {
        int doubts = person.doubtful().size();
        return doubts == 0 ? "" : Texts.count("cluster.facesInDoubt", doubts);
    }

    /** Numbers of photos and of people found in them. */
    static String found(SortedHeap sorted) {
        int faces = sorted.heap().faces().size();
        return sorted.source().name() + " · "
                + Texts.count("browse.photos", sorted.heap().photos()) + " · " + Texts.count("cluster.faces", faces);
    }
}
