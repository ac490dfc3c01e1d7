package lookalike.evaluate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Distance by which people are ranked in a report. */
public enum DistanceMeasure {
    EUCLIDEAN,
    /** Euclidean distance to the direction of a person's mean. */
    COSINE,
    /** One covariance for everyone. */
    MAHALANOBIS_POOLED,
    /** A covariance for each person, shrunk towards the shared one. */
    MAHALANOBIS_REGULARISED,
    /** Variances for each person, at least the shared ones. */
    MAHALANOBIS_DIAGONAL,
    /** Only variances for each person, without a lower limit, as in the original program. */
    MAHALANOBIS_DIAGONAL_UNFLOORED;

    /** Tests whether it is a form of the Mahalanobis distance. */
    boolean isMahalanobis() {
        return this != EUCLIDEAN && this != COSINE;
    }

    /** Name in JSON and in tables: lower case, with hyphens. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
