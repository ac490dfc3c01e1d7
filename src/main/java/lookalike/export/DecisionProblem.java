package lookalike.export;

import lookalike.reason.ReasonCode;

/** Codes of the reasons why a row of decisions cannot be applied. */
public enum DecisionProblem implements ReasonCode {
    /** Detail: what stands there. */
    KIND,
    /** Detail: the label. */
    NO_PERSON,
    /** Details: the label, the photo's path or, without one, its hash. */
    NO_PHOTO,
    /** Detail: the photo's path. */
    OTHER_CONTENT,
    /** Detail: the label. */
    TAKEN,
    /** Detail: the column. */
    MISSING,
    /** Detail: what stands there. */
    FACE,
    /** Detail: what stands there. */
    TIME;

    @Override
    public String topic() {
        return "decision";
    }
}
