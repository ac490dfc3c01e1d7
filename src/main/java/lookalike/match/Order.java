package lookalike.match;

/** The order in which matches are listed. */
public enum Order {
    /** The closest by the Euclidean distance first. */
    EUCLIDEAN,
    /** The closest by the Mahalanobis distance first. */
    MAHALANOBIS,
    /** Those that both measures rank high first: by the sum of the two ranks. */
    AGREEMENT,
    /** The most similar by both measures first; by agreement if the similarity is unknown. */
    SIMILARITY
}
