package lookalike.track;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import lookalike.face.DetectedFace;
import lookalike.face.Face;
import org.jspecify.annotations.Nullable;

/** A track that may get more frames. */
final class OpenTrack {

    /** A face that is wider by this factor than the widest described one may be better. */
    private static final double WIDER = 1.25;

    /** A face of which the detector is so much surer may be better. */
    private static final double SURER = 0.1;

    /** Seconds after which another descriptor is asked for, while there are few of them and later. */
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

    /** Time of the last frame in which it was seen. */
    double seconds() {
        return motion.seconds();
    }

    /** Tests whether its place is known: it was seen no longer ago than a face may be missing. */
    boolean isFollowed(double at) {
        return !lost && at - motion.seconds() <= gap;
    }

    /** Best overlap of a box with the last one and the predicted one, 0..1. */
    double overlap(DetectedFace face, double at) {
        return motion.overlap(face.box(), at);
    }

    boolean isDescribed() {
        return !best.isEmpty();
    }

    /** Distance of a face to all that is known of this one. */
    double distance(Face face) {
        return best.query().distance(face.descriptor());
    }

    double distance(OpenTrack other) {
        return best.query().distance(other.best.query());
    }

    /** Tests whether both were seen in one frame, so that they are two people. */
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

    /** Notes a descriptor that speaks for somebody else; true for the second one in a row. */
    boolean suspect() {
        boolean again = suspect;
        suspect = true;
        return again;
    }

    /** True if its place left open whose face it is. */
    boolean isUnclear() {
        return unclear;
    }

    void setUnclear() {
        unclear = true;
    }

    /** Takes whether the box overlaps another one. When two part, it is unclear which is which. */
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

    /** Takes all that another one has; the place is that of the later one. */
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

    /** Goes on in a frame in the place of another one, which is lost then. */
    void replace(OpenTrack other, int frame) {
        takePlace(other);
        see(frame, motion.seconds(), latest);
        other.lost = true;
        other.unclear = false;
        other.suspect = false;
    }

    /** Exchanges the places of two that were taken for each other. */
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

    /** Track as far as it is known now. */
    Track track() {
        return new Track(id, ranges, frames.cardinality(), best.frames());
    }
}
