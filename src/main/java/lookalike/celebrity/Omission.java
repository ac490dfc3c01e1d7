package lookalike.celebrity;

import lookalike.reason.ReasonCode;

/** Codes of the reasons why a person is left out. */
public enum Omission implements ReasonCode {
    /** Wikidata has nobody of that name who fits. */
    UNKNOWN,
    /** Several people fit; detail: their names. */
    AMBIGUOUS,
    /** The item is not a person. */
    NOT_HUMAN,
    /** The person is under age. */
    UNDER_AGE,
    /** The year of birth is unknown, so the person may be under age. */
    AGE_UNKNOWN,
    /** There is no portrait to compare the photos with. */
    NO_PORTRAIT,
    /** The portrait shows no face, a doubtful one, or several. */
    PORTRAIT_UNUSABLE,
    /** Details: how many photos are usable, how many are needed. */
    TOO_FEW,
    /** A service failed; detail: its words. */
    SERVICE;

    @Override
    public String topic() {
        return "omission";
    }
}
