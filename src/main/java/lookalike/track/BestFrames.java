package lookalike.track;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import lookalike.face.Descriptor;
import org.jspecify.annotations.Nullable;

/**
 * The best frames of a track, spread over its time as far as the quality allows. Frames far apart average out chance differences, while
 * neighbouring frames are almost the same. In the benchmark ClipRates this matters more than the last bit of quality.
 */
final class BestFrames {

    /** Shortest time between two of the frames, in seconds. */
    private static final double APART = 0.4;

    /** Number of candidates that are kept for each frame to choose. */
    private static final int CHOICE = 4;

    /** Largest difference in quality, 0 to 1, between a chosen frame and the best. */
    private static final double POORER = 0.3;

    private final int most;
    private final List<TrackFrame> candidates = new ArrayList<>();
    private List<TrackFrame> frames = List.of();
    private @Nullable Descriptor query;

    BestFrames(int most) {
        this.most = most;
    }

    /** The frames, the best first. */
    List<TrackFrame> frames() {
        return frames;
    }

    /** All frames that may still be chosen when further ones are added. */
    List<TrackFrame> candidates() {
        return candidates;
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    boolean isFull() {
        return frames.size() == most;
    }

    /** The fused descriptor of the frames. */
    Descriptor query() {
        return query;
    }

    void add(List<TrackFrame> more) {
        List<TrackFrame> all = new ArrayList<>(candidates);
        all.addAll(more);
        all.sort(TrackFrame.BEST_FIRST);
        candidates.clear();
        take(all, candidates, CHOICE * most, APART);
        frames = spread();
        query = frames.isEmpty() ? null : Track.fused(frames);
    }

    private List<TrackFrame> spread() {
        double best = candidates.isEmpty() ? 0 : candidates.get(0).quality();
        List<TrackFrame> good = candidates.stream()
                .filter(frame -> frame.quality() >= best - POORER)
                .toList();
        DoubleSummaryStatistics times =
                good.stream().mapToDouble(TrackFrame::seconds).summaryStatistics();
        List<TrackFrame> chosen = new ArrayList<>();
        for (double apart = (times.getMax() - times.getMin()) / most; apart > APART; apart /= 2) {
            take(good, chosen, most, apart);
        }
        take(good, chosen, most, APART);
        chosen.sort(TrackFrame.BEST_FIRST);
        return List.copyOf(chosen);
    }

    /** Adds frames that are far enough in time from those already taken. */
    private static void take(List<TrackFrame> from, List<TrackFrame> to, int most, double apart) {
        for (TrackFrame frame : from) {
            if (to.size() < most
                    && to.stream().allMatch(other -> Math.abs(other.seconds() - frame.seconds()) >= apart)) {
                to.add(frame);
            }
        }
    }
}
