package lookalike.image;

/**
 * Times at which the frames of a clip are sampled: at an interval, and at changes of the scene. The interval is long enough for a limited
 * number of frames to last to the end.
 */
final class SamplingPlan {

    private static final double TOLERANCE = 1e-3;

    private final double interval;
    private final int most;
    private double duration;
    private int sampled;
    private double next;

    /**
     * A plan for a clip.
     *
     * @param interval the shortest one, in seconds
     * @param most number of frames
     * @param duration of the clip in seconds; 0 if unknown
     */
    SamplingPlan(double interval, int most, double duration) {
        this.most = most;
        this.duration = duration;
        this.interval = Math.max(interval, duration / most);
    }

    /** The interval in seconds, unless scenes shorten it. */
    double interval() {
        return interval;
    }

    /** Earliest time of the next frame by the interval. */
    double next() {
        return next;
    }

    /** Takes a better estimate of the clip's duration, in seconds. */
    void expect(double estimate) {
        duration = estimate;
    }

    /** True if all frames are used up. */
    boolean isDone() {
        return sampled == most;
    }

    /** Makes the plan take the next frame whatever its time, because none is nearer to the time by the interval. */
    void force() {
        next = 0;
    }

    /**
     * Decides on a frame.
     *
     * @param seconds time of the frame
     * @param newScene whether it begins a scene
     */
    boolean takes(double seconds, boolean newScene) {
        if (isDone() || !(seconds >= next - TOLERANCE || newScene && mayTakeScene(seconds))) {
            return false;
        }
        sampled++;
        double left = Math.max(0, duration - seconds);
        next = seconds + Math.max(interval, left / Math.max(1, most - sampled));
        return true;
    }

    /** Tests whether a scene may shorten the interval: the remaining frames must last for the rest of the clip at nearly the interval. */
    private boolean mayTakeScene(double seconds) {
        double left = Math.max(0, duration - seconds);
        return left / Math.max(1, most - sampled - 1) <= 1.5 * interval;
    }
}
