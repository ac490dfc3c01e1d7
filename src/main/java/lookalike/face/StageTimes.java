package lookalike.face;

/**
 * Time that a pipeline spent in its stages, in nanoseconds.
 *
 * @param networks inside the networks
 * @param align cutting out upright faces for the descriptor
 */
public record StageTimes(Networks networks, long align) {

    /** No time at all. */
    public static final StageTimes NONE = new StageTimes(new Networks(0, 0, 0), 0);

    /** Nanoseconds inside the networks, by their kind. */
    public record Networks(long detector, long landmarks, long descriptor) {

        /** In all of them. */
        public long total() {
            return detector + landmarks + descriptor;
        }
    }

    /** Times since earlier ones of the same pipeline. */
    public StageTimes minus(StageTimes earlier) {
        return plus(earlier, -1);
    }

    /** Both together. */
    public StageTimes plus(StageTimes other) {
        return plus(other, 1);
    }

    private StageTimes plus(StageTimes other, int times) {
        return new StageTimes(
                new Networks(
                        networks.detector + times * other.networks.detector,
                        networks.landmarks + times * other.networks.landmarks,
                        networks.descriptor + times * other.networks.descriptor),
                align + times * other.align);
    }
}
