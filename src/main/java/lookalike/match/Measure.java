package lookalike.match;

import com.fasterxml.jackson.annotation.JsonKey;
import java.util.Locale;

/** The two measures that every match carries. */
public enum Measure {
    EUCLIDEAN,
    MAHALANOBIS;

    /** Name as a key in JSON: lower case. */
    @JsonKey
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
