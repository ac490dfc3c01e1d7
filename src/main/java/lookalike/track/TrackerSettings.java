package lookalike.track;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a tracker.
 *
 * @param threshold largest distance of two faces of one person, as the descriptor's card tells it; null if it tells none, and
 *     descriptors resolve nothing
 * @param best number of frames with descriptors that a track keeps, at least 1
 * @param gap seconds for which a face may be missing and still be followed by its place
 * @param memory seconds for which a track that is lost can be found again by its descriptor
 */
public record TrackerSettings(@Nullable Double threshold, int best, double gap, double memory) {

    /** More frames than this add nothing to the query, see the benchmark ClipRates. */
    private static final int BEST = 5;

    /** Seconds. */
    private static final double LIVE_GAP = 0.7;

    private static final double LIVE_MEMORY = 120;

    /** A face may be missing in two frames of a clip. */
    private static final double GAP_IN_INTERVALS = 3.2;

    /**
     * Share of the card's threshold up to which faces count as one person's where their places tell nothing. The threshold itself
     * is that of two photos with one question; a clip asks about every pair of its people. Among the frames of 45 people of YouTube
     * Faces, one pair of strangers in 1,500 is as close, against one in 140 at the threshold itself (mobilefacenet-192).
     */
    private static final double SURE = 0.92;

    /** @throws IllegalArgumentException if a number is out of its range */
    public TrackerSettings {
        if (best < 1 || !(gap > 0) || !(memory >= gap)) {
            throw new IllegalArgumentException(
                    "no settings: %d best, %s s gap, %s s memory".formatted(best, gap, memory));
        }
    }

    /** Settings for a camera, with 5 frames a second or more. */
    public static TrackerSettings live(@Nullable Double threshold) {
        return new TrackerSettings(threshold, BEST, LIVE_GAP, LIVE_MEMORY);
    }

    /**
     * Settings for a clip, of which no track is forgotten.
     *
     * @param interval of the sampled frames, in seconds
     */
    public static TrackerSettings clip(@Nullable Double threshold, double interval) {
        return new TrackerSettings(threshold, BEST, GAP_IN_INTERVALS * interval, Double.POSITIVE_INFINITY);
    }

    /** Tests whether two descriptors, so far from each other, are of different people. */
    boolean areDifferent(double distance) {
        return threshold != null && distance > threshold;
    }

    /** Tests whether two descriptors, so far from each other, are of one person beyond doubt. */
    boolean areSame(double distance) {
        return threshold != null && distance <= SURE * threshold;
    }
}
