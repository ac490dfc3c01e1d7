package lookalike.track;

import java.util.List;
import lookalike.face.CombinedFaces;
import lookalike.face.Descriptor;

/**
 * One person in a clip or before a camera, as known so far.
 *
 * @param id stable identity, counted from 1 in the order of appearance
 * @param ranges times in which the person is seen, in order, at least one
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

    /** Tests whether at least one face of the track has a descriptor. */
    public boolean isDescribed() {
        return !best.isEmpty();
    }

    /**
     * The fused descriptor of the best frames.
     *
     * @throws IllegalStateException if no face of the track has a descriptor
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
