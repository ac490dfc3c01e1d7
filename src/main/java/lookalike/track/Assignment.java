package lookalike.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lookalike.face.DetectedFace;

/**
 * Assignment of a frame's faces to tracks. A face goes to the track whose last or predicted box it clearly overlaps more than others do;
 * where that is not clear, the distance of the descriptors decides. The result is repeatable and independent of the order of the tracks.
 */
final class Assignment {

    /** Smallest overlap at which two boxes may show the same face. */
    private static final double LEAST_OVERLAP = 0.2;

    /** Share of the best overlap from which on a rival overlap makes the place ambiguous. */
    private static final double RIVAL = 0.5;

    /** A face and a track that may belong together. */
    private record Pair(OpenTrack track, int face, double overlap, OptionalDouble distance) {}

    private static final Comparator<Pair> BY_OVERLAP = Comparator.comparingDouble(Pair::overlap)
            .reversed()
            .thenComparingInt(pair -> pair.track.id())
            .thenComparingInt(Pair::face);

    private static final Comparator<Pair> BY_DISTANCE = Comparator.comparingDouble(
                    (Pair pair) -> pair.distance.orElse(Double.POSITIVE_INFINITY))
            .thenComparing(BY_OVERLAP);

    private final List<Observation> faces;
    private final TrackerSettings settings;
    private final List<Optional<OpenTrack>> assigned = new ArrayList<>();

    Assignment(List<Observation> faces, TrackerSettings settings) {
        this.faces = faces;
        this.settings = settings;
        faces.forEach(face -> assigned.add(Optional.empty()));
    }

    /** Tests whether two boxes may show the same face, judged by their places alone. */
    static boolean mayBeSame(DetectedFace one, DetectedFace other) {
        return one.box().overlap(other.box()) >= LEAST_OVERLAP;
    }

    /** The track of each face, in the order of the faces; empty for a new face. */
    List<Optional<OpenTrack>> tracks() {
        return assigned;
    }

    /** Assigns faces to tracks by their places. */
    void byPlace(List<OpenTrack> tracks, double seconds) {
        List<Pair> pairs = new ArrayList<>();
        for (OpenTrack track : tracks) {
            for (int face = 0; face < faces.size(); face++) {
                double overlap = track.overlap(faces.get(face).detected(), seconds);
                OptionalDouble distance = distance(track, face);
                if (overlap >= LEAST_OVERLAP
                        && !(distance.isPresent() && settings.areDifferent(distance.getAsDouble()))) {
                    pairs.add(new Pair(track, face, overlap, distance));
                }
            }
        }
        pairs.sort(BY_OVERLAP);
        boolean more = true;
        while (more) {
            Optional<Pair> clear =
                    pairs.stream().filter(pair -> isClear(pair, pairs)).findFirst();
            clear.ifPresent(pair -> assign(pair, pairs));
            more = clear.isPresent();
        }
        pairs.stream().filter(pair -> pair.distance.isEmpty()).forEach(pair -> pair.track.setUnclear());
        assignNearest(pairs);
    }

    /** Assigns the remaining faces to tracks by their descriptors. */
    void byDescriptor(List<OpenTrack> tracks) {
        List<Pair> pairs = new ArrayList<>();
        for (OpenTrack track : tracks) {
            for (int face = 0; face < faces.size(); face++) {
                OptionalDouble distance = distance(track, face);
                boolean free = assigned.get(face).isEmpty()
                        && assigned.stream()
                                .noneMatch(other -> other.filter(track::equals).isPresent());
                if (free && distance.isPresent() && settings.areSame(distance.getAsDouble())) {
                    pairs.add(new Pair(track, face, 0, distance));
                }
            }
        }
        assignNearest(pairs);
    }

    private void assignNearest(List<Pair> pairs) {
        pairs.sort(BY_DISTANCE);
        while (!pairs.isEmpty()) {
            assign(pairs.get(0), pairs);
        }
    }

    private static boolean isClear(Pair pair, List<Pair> pairs) {
        return pairs.stream()
                .filter(other -> other != pair && (other.track == pair.track || other.face == pair.face))
                .allMatch(other -> other.overlap < RIVAL * pair.overlap);
    }

    private void assign(Pair pair, List<Pair> pairs) {
        assigned.set(pair.face, Optional.of(pair.track));
        pairs.removeIf(other -> other.track == pair.track || other.face == pair.face);
    }

    private OptionalDouble distance(OpenTrack track, int face) {
        return track.isDescribed() && faces.get(face).face().isPresent()
                ? OptionalDouble.of(track.distance(faces.get(face).face().get()))
                : OptionalDouble.empty();
    }
}
