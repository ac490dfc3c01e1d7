package lookalike.match;

/** The two measures that every match carries. */
public enum Measure {
    EUCLIDEAN,
    MAHALANOBIS
}
