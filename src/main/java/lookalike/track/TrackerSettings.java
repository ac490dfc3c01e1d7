package lookalike.track;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a tracker.
 *
 * @param threshold largest distance between two faces of the same person, from the descriptor's card; null if it states none, so that
 *     descriptors are not compared
 * @param best number of frames with descriptors that a track keeps, at least 1
 * @param gap seconds for which a face may be missing and still be followed by its place
 * @param memory seconds for which a lost track can be found again by its descriptor
 */
public record TrackerSettings(@Nullable Double threshold, int best, double gap, double memory) {

    /** More frames than this add nothing to the query, see the benchmark ClipRates. */
    private static final int BEST = 5;

    /** Longest gap and memory for a camera, in seconds. */
    private static final double LIVE_GAP = 0.7;

    private static final double LIVE_MEMORY = 120;

    /** Longest gap in a clip, in intervals between its sampled frames: a face may be missing in two frames in a row. */
    private static final double GAP_IN_INTERVALS = 3.2;

    /**
     * Share of the card's threshold up to which faces count as the same person's without the evidence of their places. The threshold is
     * meant for a single comparison of two photos; in a clip, every pair of people is compared. Among the frames of 45 people of YouTube
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
     * Settings for a clip, in which no track is forgotten.
     *
     * @param interval of the sampled frames, in seconds
     */
    public static TrackerSettings clip(@Nullable Double threshold, double interval) {
        return new TrackerSettings(threshold, BEST, GAP_IN_INTERVALS * interval, Double.POSITIVE_INFINITY);
    }

    /** Tests whether a distance shows that two descriptors are of different people. */
    boolean areDifferent(double distance) {
        return threshold != null && distance > threshold;
    }

    /** Tests whether a distance shows beyond doubt that two descriptors are of the same person. */
    boolean areSame(double distance) {
        return threshold != null && distance <= SURE * threshold;
    }
}
