package lookalike.track;

import java.util.ArrayList;
import java.util.List;
import lookalike.face.Descriptor;

/** The best frames of a track, apart from each other in time: neighbours show the same again. */
final class BestFrames {

    /** Seconds between two of them. */
    private static final double APART = 0.4;

    private final int most;
    private final List<TrackFrame> frames = new ArrayList<>();
    private Descriptor query;

    BestFrames(int most) {
        this.most = most;
    }

    /** The frames, the best first. */
    List<TrackFrame> frames() {
        return frames;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    boolean isFull() {
        return frames.size() == most;
    }

    /** The frames, compared as one. */
    Descriptor query() {
        return query;
    }

    void add(TrackFrame frame) {
        add(List.of(frame));
    }

    void add(List<TrackFrame> more) {
        List<TrackFrame> candidates = new ArrayList<>(frames);
        candidates.addAll(more);
        candidates.sort(TrackFrame.BEST_FIRST);
        frames.clear();
        for (TrackFrame candidate : candidates) {
            if (frames.size() < most
                    && frames.stream().allMatch(kept -> Math.abs(kept.seconds() - candidate.seconds()) >= APART)) {
                frames.add(candidate);
            }
        }
        query = frames.isEmpty() ? null : Track.fused(frames);
    }
}
