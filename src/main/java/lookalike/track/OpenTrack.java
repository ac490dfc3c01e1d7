package lookalike.track;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import org.jspecify.annotations.Nullable;

/** A track to which further frames may be added. */
final class OpenTrack {

    /** A face that is wider by this factor than the widest described one may be better. */
    private static final double WIDER = 1.25;

    /** A face whose detection score is higher by this much may be better. */
    private static final double SURER = 0.1;

    /** Seconds until another descriptor is asked for: while there are still few of them, and later. */
    private static final double SOON = 0.5;

    private static final double LATER = 2;

    private final int id;
    private final double gap;
    private final BestFrames best;
    private final BitSet frames = new BitSet();
    private final List<TimeRange> ranges = new ArrayList<>();
    private @Nullable Motion motion;
    private @Nullable DetectedFace latest;
    private boolean touching;
    private boolean unclear;
    private boolean suspect;
    private boolean lost;
    private int turned;
    private double width;
    private double score;
    private double described = Double.NEGATIVE_INFINITY;

    OpenTrack(int id, TrackerSettings settings) {
        this.id = id;
        gap = settings.gap();
        best = new BestFrames(settings.best());
    }

    int id() {
        return id;
    }

    /** Time of the last frame in which the face was seen, in seconds. */
    double seconds() {
        return motion.seconds();
    }

    /** Tests whether its place is still known: the face has not been missing for longer than the allowed gap. */
    boolean isFollowed(double at) {
        return !lost && at - motion.seconds() <= gap;
    }

    /** Overlap of a box with the last or the predicted one, whichever is larger, 0..1. */
    double overlap(DetectedFace face, double at) {
        return motion.overlap(face.box(), at);
    }

    boolean isDescribed() {
        return !best.isEmpty();
    }

    /** Distance between a face and the combined descriptor of this track. */
    double distance(Face face) {
        return best.query().distance(face.descriptor());
    }

    double distance(OpenTrack other) {
        return best.query().distance(other.best.query());
    }

    /** Tests whether both were seen in the same frame, so that they are different people. */
    boolean meets(OpenTrack other) {
        return frames.intersects(other.frames);
    }

    /** Takes the face of a frame. */
    void see(int frame, double at, DetectedFace face) {
        motion = motion == null ? Motion.at(face.box(), at) : motion.to(face.box(), at);
        latest = face;
        lost = false;
        frames.set(frame);
        addRange(new TimeRange(at, at));
    }

    /** Takes the descriptor of a face. */
    void describe(double at, Face face) {
        best.add(List.of(new TrackFrame(at, face)));
        turned = face.turned();
        width = Math.max(width, face.box().width());
        score = Math.max(score, face.score());
        described = at;
        unclear = false;
        suspect = false;
    }

    /** Notes a descriptor that seems to be another person's; returns true for the second one in a row. */
    boolean suspect() {
        boolean again = suspect;
        suspect = true;
        return again;
    }

    /** Tests whether its place leaves open whose face it is. */
    boolean isUnclear() {
        return unclear;
    }

    void setUnclear() {
        unclear = true;
    }

    /** Notes whether the box overlaps another one. When two boxes separate, it is unclear which is which. */
    void touch(boolean another) {
        unclear |= touching && !another;
        touching = another;
    }

    boolean needsDescriptor() {
        double passed = motion.seconds() - described;
        return !isDescribed()
                || unclear
                || suspect
                || latest.turned() != turned
                || latest.box().width() >= WIDER * width
                || latest.score() >= score + SURER
                || passed >= (best.isFull() ? LATER : SOON);
    }

    DetectedFace latest() {
        return latest;
    }

    /** Adds everything from another track; the place of the later one is kept. */
    void absorb(OpenTrack other) {
        if (other.motion.seconds() >= motion.seconds()) {
            takePlace(other);
            lost = false;
        }
        frames.or(other.frames);
        other.ranges.forEach(this::addRange);
        best.add(other.best.candidates());
        described = Math.max(described, other.described);
        width = Math.max(width, other.width);
        score = Math.max(score, other.score);
    }

    /** Continues from a frame on in the place of another track, which is then lost. */
    void replace(OpenTrack other, int frame) {
        takePlace(other);
        see(frame, motion.seconds(), latest);
        other.lost = true;
        other.unclear = false;
        other.suspect = false;
    }

    /** Exchanges the places of two tracks that were mixed up. */
    static void exchangePlaces(OpenTrack one, OpenTrack other) {
        Motion motion = one.motion;
        DetectedFace latest = one.latest;
        one.takePlace(other);
        other.motion = motion;
        other.latest = latest;
    }

    private void takePlace(OpenTrack other) {
        motion = other.motion;
        latest = other.latest;
    }

    private void addRange(TimeRange added) {
        ranges.add(added);
        ranges.sort(Comparator.comparingDouble(TimeRange::start).thenComparingDouble(TimeRange::end));
        List<TimeRange> joined = new ArrayList<>();
        for (TimeRange range : ranges) {
            TimeRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && range.start() - last.end() <= gap) {
                joined.set(joined.size() - 1, new TimeRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        ranges.clear();
        ranges.addAll(joined);
    }

    /** The current state of the track. */
    Track track() {
        return new Track(id, ranges, frames.cardinality(), best.frames());
    }
}
