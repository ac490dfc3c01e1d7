package lookalike.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kind of a finding. */
public enum FindingKind {

    /** Two or more labels of one person. The person to keep is first. */
    SAME_PERSON,

    /** A photo that does not show the person whose it is: its own person first, then the one whom it fits, if there is one. */
    WRONG_PERSON,

    /** A photo of which a bystander's face was taken. */
    WRONG_FACE,

    /** Copies of one picture, of one person or of several ones. The best copy is first. */
    NEAR_DUPLICATE,

    /** A photo by which a person is hard to recognise. */
    WEAK,

    /** A photo without a face that can be used. */
    UNUSABLE,

    /** A person with few usable photos. */
    THIN,

    /** People whose names differ in nothing but case, accents, order or form. */
    NAMES,

    /** People who are as alike as one person, but whose names speak for two: twins, siblings, lookalikes. */
    VERY_ALIKE;

    /** Name in JSON and on the command line: lower case, with hyphens. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return id();
    }
}
