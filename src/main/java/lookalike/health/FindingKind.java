package lookalike.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kind of a finding. */
public enum FindingKind {

    /** Two or more labels of one person. The person to keep is first. */
    SAME_PERSON,

    /** A photo that does not show its person. Its own person is first, then the person whom it fits, if there is one. */
    WRONG_PERSON,

    /** A photo for which a bystander's face was taken. */
    WRONG_FACE,

    /** Copies of one picture, of one person or several people. The best copy is first. */
    NEAR_DUPLICATE,

    /** A photo by which a person is hard to recognise. */
    WEAK,

    /** A photo without a usable face. */
    UNUSABLE,

    /** A person with few usable photos. */
    THIN,

    /** People whose names differ only in case, accents, order or form. */
    NAMES,

    /** People who are as alike as one person, but whose names indicate two: twins, siblings, lookalikes. */
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
