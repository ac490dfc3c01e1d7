package lookalike.track;

import java.util.List;
import lookalike.face.CombinedFaces;
import lookalike.face.Descriptor;

/**
 * One person in a clip or in front of a camera, as known so far.
 *
 * @param id stable number, counted from 1 in the order of appearance
 * @param ranges of time in which the person is seen, in order, at least one
 * @param frames number of frames in which the person is seen, at least 1
 * @param best frames with descriptors, the best quality first; empty until a face is described
 */
public record Track(int id, List<TimeRange> ranges, int frames, List<TrackFrame> best) {

    /** Copies the lists. */
    public Track {
        ranges = List.copyOf(ranges);
        best = List.copyOf(best);
    }

    /** Time of the first frame, in seconds. */
    public double start() {
        return ranges.get(0).start();
    }

    /** Time of the last frame, in seconds. */
    public double end() {
        return ranges.get(ranges.size() - 1).end();
    }

    /** True if a face of it is described. */
    public boolean isDescribed() {
        return !best.isEmpty();
    }

    /**
     * The combined descriptor of the best frames.
     *
     * @throws IllegalStateException if none is described
     */
    public Descriptor query() {
        if (best.isEmpty()) {
            throw new IllegalStateException("no face of track " + id + " is described");
        }
        return fused(best);
    }

    static Descriptor fused(List<TrackFrame> frames) {
        return new CombinedFaces(
                        frames.stream().map(frame -> frame.face().descriptor()).toList())
                .query();
    }
}
