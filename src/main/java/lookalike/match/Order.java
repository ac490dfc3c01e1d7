package lookalike.match;

/** In which order matches are listed. */
public enum Order {
    /** The closest by the Euclidean distance first. */
    EUCLIDEAN,
    /** The closest by the Mahalanobis distance first. */
    MAHALANOBIS,
    /** Those first that both measures rank high: by the sum of both ranks. */
    AGREEMENT,
    /** The most similar by both measures first; by agreement where no similarity can be told. */
    SIMILARITY
}
