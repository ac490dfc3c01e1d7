package lookalike.stats;

/**
 * A way to say how far a vector is from each class of a sample: larger is less alike. Immutable; safe between
 * threads.
 */
public interface Metric {

    /**
     * The distance from a vector to each class.
     *
     * @throws IllegalArgumentException if the dimension differs from the sample's
     */
    double[] distances(float[] probe);

    /**
     * The distance from a vector of the sample to each class, as if that vector had never been in the sample: its class's
     * mean and spread and the scatter that all classes share are those of the others. What was chosen for the sample as a
     * whole, such as a shrinkage, stays. Infinite for a class that has no other vector.
     *
     * @param row which vector
     */
    double[] distancesWithout(int row);
}
