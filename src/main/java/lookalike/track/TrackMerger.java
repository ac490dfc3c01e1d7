package lookalike.track;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges tracks of the same person, the closest first. Two tracks that were seen in the same frame are different people. */
final class TrackMerger {

    private final List<@Nullable OpenTrack> tracks;
    private final TrackerSettings settings;
    private final List<double[]> distances = new ArrayList<>();

    /** @param tracks in the order of their appearance */
    TrackMerger(List<OpenTrack> tracks, TrackerSettings settings) {
        this.tracks = new ArrayList<>(tracks);
        this.settings = settings;
        for (int i = 0; i < tracks.size(); i++) {
            distances.add(new double[tracks.size()]);
        }
        for (int i = 0; i < tracks.size(); i++) {
            measure(i);
        }
    }

    /** The merged tracks; the earlier of two keeps its identity. */
    List<OpenTrack> merged() {
        boolean more = true;
        while (more) {
            more = mergeClosest();
        }
        return tracks.stream().filter(track -> track != null).toList();
    }

    private boolean mergeClosest() {
        int first = -1;
        int second = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tracks.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = distances.get(i)[j];
                if (settings.areSame(distance) && distance < least) {
                    least = distance;
                    first = j;
                    second = i;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        tracks.get(first).absorb(tracks.get(second));
        tracks.set(second, null);
        measure(second);
        measure(first);
        return true;
    }

    private void measure(int index) {
        OpenTrack track = tracks.get(index);
        for (int i = 0; i < tracks.size(); i++) {
            double distance = i == index ? Double.POSITIVE_INFINITY : distance(track, tracks.get(i));
            distances.get(index)[i] = distance;
            distances.get(i)[index] = distance;
        }
    }

    private static double distance(@Nullable OpenTrack one, @Nullable OpenTrack other) {
        boolean comparable =
                one != null && other != null && one.isDescribed() && other.isDescribed() && !one.meets(other);
        return comparable ? one.distance(other) : Double.POSITIVE_INFINITY;
    }
}
