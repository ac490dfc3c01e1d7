package lookalike.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Role of a network in the pipeline. */
public enum Role {
    /** Photo in, boxes of faces out. */
    @JsonProperty("detector")
    DETECTOR,
    /** Crop of a face in, its 68 points out. */
    @JsonProperty("landmarks")
    LANDMARKS,
    /** Aligned face in, descriptor out. */
    @JsonProperty("descriptor")
    DESCRIPTOR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
