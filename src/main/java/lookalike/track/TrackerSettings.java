package lookalike.track;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a tracker.
 *
 * @param threshold largest distance of two faces of one person according to the descriptor's card; null if it gives none, and descriptors
 *     then decide nothing
 * @param best number of frames with descriptors that a track keeps, at least 1
 * @param gap seconds for which a face may be missing and still be followed by its place
 * @param memory seconds for which a lost track can be found again by its descriptor
 */
public record TrackerSettings(@Nullable Double threshold, int best, double gap, double memory) {

    /** More frames than this add nothing to the query, see the benchmark ClipRates. */
    private static final int BEST = 5;

    /** Seconds. */
    private static final double LIVE_GAP = 0.7;

    private static final double LIVE_MEMORY = 120;

    /** Gap in intervals of a clip's frames: a face may be missing in two frames. */
    private static final double GAP_IN_INTERVALS = 3.2;

    /**
     * Share of the card's threshold up to which faces count as one person's if their places say nothing. The threshold itself is meant
     * for a single comparison of two photos, but a clip compares every pair of its people. Among the frames of 45 people of YouTube
     * Faces, one pair of strangers in 1,500 is this close, against one in 140 at the threshold itself (mobilefacenet-192).
     */
    private static final double SURE = 0.92;

    /** @throws IllegalArgumentException if a number is out of its range */
    public TrackerSettings {
        if (best < 1 || !(gap > 0) || !(memory >= gap)) {
            throw new IllegalArgumentException(
                    "no settings: %d best, %s s gap, %s s memory".formatted(best, gap, memory));
        }
    }

    /** Settings for a camera with at least 5 frames per second. */
    public static TrackerSettings live(@Nullable Double threshold) {
        return new TrackerSettings(threshold, BEST, LIVE_GAP, LIVE_MEMORY);
    }

    /**
     * Settings for a clip, whose tracks are never forgotten.
     *
     * @param interval of the sampled frames, in seconds
     */
    public static TrackerSettings clip(@Nullable Double threshold, double interval) {
        return new TrackerSettings(threshold, BEST, GAP_IN_INTERVALS * interval, Double.POSITIVE_INFINITY);
    }

    /** Tests whether two descriptors at a distance belong to different people. */
    boolean areDifferent(double distance) {
        return threshold != null && distance > threshold;
    }

    /** Tests whether two descriptors at a distance belong to one person beyond doubt. */
    boolean areSame(double distance) {
        return threshold != null && distance <= SURE * threshold;
    }
}
