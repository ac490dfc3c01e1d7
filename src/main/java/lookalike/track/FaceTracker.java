package lookalike.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lookalike.face.DetectedFace;
import lookalike.face.Face;

/**
 * Follows faces from frame to frame. A face belongs to the track whose last or predicted box it overlaps; if that is ambiguous, to the
 * track with the nearest descriptor.
 *
 * <p>Works in two ways. {@link #add} takes faces with descriptors, as found in the sampled frames of a clip. {@link #follow} takes boxes
 * alone, as found in the frames of a camera, and {@link #describe} supplies the descriptors that the tracks ask for. Deterministic; used
 * by one thread at a time.
 */
public final class FaceTracker {

    private final TrackerSettings settings;
    private final List<OpenTrack> tracks = new ArrayList<>();
    private List<OpenTrack> latest = List.of();
    private int frames;
    private int ids;
    private boolean afterCut;

    /** Creates a tracker without tracks. */
    public FaceTracker(TrackerSettings settings) {
        this.settings = settings;
    }

    /** Announces that the next frame shows a new scene, so that places are not compared. */
    public void cut() {
        afterCut = true;
    }

    /**
     * Takes the next frame of a clip.
     *
     * @param seconds time of the frame, later than the one before
     * @param faces all of its faces
     * @return the tracks of the faces, in their order
     */
    public List<TrackedFace> add(double seconds, List<Face> faces) {
        see(
                seconds,
                faces.stream()
                        .map(face -> new Observation(face.detected(), Optional.of(face)))
                        .toList());
        IntStream.range(0, faces.size()).forEach(i -> latest.get(i).describe(seconds, faces.get(i)));
        return latest();
    }

    /**
     * Takes the next frame of a camera.
     *
     * @param seconds time of the frame, later than the one before
     * @param faces all of its faces
     * @return the tracks of the faces, in their order; some may ask for a descriptor
     */
    public List<TrackedFace> follow(double seconds, List<DetectedFace> faces) {
        see(
                seconds,
                faces.stream()
                        .map(face -> new Observation(face, Optional.empty()))
                        .toList());
        return latest();
    }

    /**
     * Takes the descriptor of a face that was followed. It may show that the face belongs to another track: one that was lost, or one
     * with which its track was mixed up when the two crossed. A different face in the track's place starts a new track once it has been
     * seen twice in a row.
     *
     * @param track identity of its track when it was followed; ignored if that track is gone
     * @param seconds time of its frame
     * @param face the face with its descriptor
     * @return the identity of its track now; empty if the given track is gone
     */
    public Optional<Integer> describe(int track, double seconds, Face face) {
        return find(track).map(open -> {
            OpenTrack owner = owner(open, face);
            if (!owner.isDescribed() || !settings.areDifferent(owner.distance(face))) {
                owner.describe(seconds, face);
            }
            return owner.id();
        });
    }

    /** The faces of the latest frame with their tracks, as they are known now. */
    public List<TrackedFace> latest() {
        return latest.stream()
                .map(track -> new TrackedFace(track.id(), track.latest(), track.needsDescriptor()))
                .toList();
    }

    /** Merges tracks of the same person by their descriptors. To be called after the last frame. */
    public void merge() {
        List<OpenTrack> merged = new TrackMerger(tracks, settings).merged();
        tracks.clear();
        tracks.addAll(merged);
        latest = List.of();
    }

    /** The current state of a track; empty if it was forgotten, or merged into another. */
    public Optional<Track> track(int id) {
        return find(id).map(OpenTrack::track);
    }

    /** The current state of all tracks, in order of appearance. */
    public List<Track> tracks() {
        return tracks.stream().map(OpenTrack::track).toList();
    }

    private void see(double seconds, List<Observation> faces) {
        tracks.removeIf(track -> seconds - track.seconds() > settings.memory());
        Assignment assignment = new Assignment(faces, settings);
        if (!afterCut) {
            assignment.byPlace(
                    tracks.stream().filter(track -> track.isFollowed(seconds)).toList(), seconds);
        }
        assignment.byDescriptor(tracks);
        latest = assignment.tracks().stream()
                .map(known -> known.orElseGet(this::open))
                .toList();
        for (int i = 0; i < faces.size(); i++) {
            latest.get(i).see(frames, seconds, faces.get(i).detected());
        }
        latest.forEach(track -> track.touch(latest.stream()
                .anyMatch(other -> other != track && Assignment.mayBeSame(track.latest(), other.latest()))));
        frames++;
        afterCut = false;
    }

    private OpenTrack open() {
        OpenTrack track = new OpenTrack(++ids, settings);
        tracks.add(track);
        return track;
    }

    private Optional<OpenTrack> find(int id) {
        return tracks.stream().filter(track -> track.id() == id).findFirst();
    }

    /** The track that a described face belongs to, which may differ from the one that followed it. */
    private OpenTrack owner(OpenTrack track, Face face) {
        if (!track.isDescribed()) {
            Optional<OpenTrack> lost = nearest(track, face, other -> !other.meets(track));
            lost.ifPresent(other -> {
                other.absorb(track);
                tracks.remove(track);
                replaceLatest(track, other);
            });
            return lost.orElse(track);
        }
        Optional<OpenTrack> nearer = nearest(track, face, other -> other.distance(face) < track.distance(face));
        if (nearer.isPresent() && track.isUnclear()) {
            return exchanged(track, nearer.get());
        }
        if (!settings.areDifferent(track.distance(face)) || !track.suspect()) {
            return track;
        }
        OpenTrack other = nearer.filter(lost -> !latest.contains(lost)).orElseGet(this::open);
        other.replace(track, frames - 1);
        replaceLatest(track, other);
        return other;
    }

    /** Corrects a mix-up of two tracks that met: returns the other one, unless its own place is certain. */
    private OpenTrack exchanged(OpenTrack track, OpenTrack other) {
        if (!latest.contains(other)) {
            other.replace(track, frames - 1);
            replaceLatest(track, other);
        } else if (other.isUnclear()) {
            OpenTrack.exchangePlaces(track, other);
            exchangeLatest(track, other);
        } else {
            return track;
        }
        return other;
    }

    private Optional<OpenTrack> nearest(OpenTrack track, Face face, Predicate<OpenTrack> condition) {
        return tracks.stream()
                .filter(other -> other != track && other.isDescribed() && settings.areSame(other.distance(face)))
                .filter(condition)
                .min(Comparator.comparingDouble((OpenTrack other) -> other.distance(face))
                        .thenComparingInt(OpenTrack::id));
    }

    private void replaceLatest(OpenTrack former, OpenTrack now) {
        latest = latest.stream().map(track -> track == former ? now : track).toList();
    }

    private void exchangeLatest(OpenTrack one, OpenTrack other) {
        latest = latest.stream()
                .map(track -> track == one ? other : track == other ? one : track)
                .toList();
    }
}
