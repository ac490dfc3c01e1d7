package lookalike.evaluate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The way in which a {@link DistanceMeasure} combines a person's photos. */
public enum PhotoAggregate {
    /** The closest photo alone. */
    NEAREST,
    /** The mean of the descriptors. */
    MEAN;

    /** Name in JSON and in tables: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
