package lookalike.stats;

/** A measure of how far a vector is from each class of a sample; larger means less alike. Immutable; safe between threads. */
public interface Metric {

    /**
     * The distance from a vector to each class.
     *
     * @throws IllegalArgumentException if the dimension differs from the sample's
     */
    double[] distances(float[] probe);

    /**
     * The distance from a vector of the sample to each class, as if that vector had never been in the sample: its class's mean and
     * spread, and the scatter that all classes share, are computed without it. Settings for the sample as a whole, such as the shrinkage,
     * stay. The distance is infinite for a class that has no other vector.
     *
     * @param row of the vector
     */
    default double[] distancesWithout(int row) {
        return distancesWithout(new int[] {row})[0];
    }

    /** The same for several vectors, each left out alone. The sample's numbers are read once for many of them. */
    double[][] distancesWithout(int[] rows);
}
