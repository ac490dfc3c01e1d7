package lookalike.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The decision that would settle a finding. */
public enum Suggestion {

    /** To merge the people into the first one. */
    MERGE,

    /** To move the photos from the first person to the second one. */
    MOVE,

    /** To swap the photos between the two people. */
    SWAP,

    /** To give the photos a person of their own. */
    SPLIT,

    /** To take another face of the photo. */
    TAKE_FACE,

    /** To exclude all photos but the first. */
    KEEP_FIRST,

    /** To exclude the photos. */
    EXCLUDE,

    /** To find more photos of the person. */
    ADD_PHOTOS,

    /** To rename one of the people. */
    RENAME,

    /** To look and decide: the evidence does not show which of several decisions is right. */
    REVIEW;

    /** Name in JSON: lower case, with hyphens. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
