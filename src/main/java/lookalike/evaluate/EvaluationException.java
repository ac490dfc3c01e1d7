package lookalike.evaluate;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;

/** Thrown for data that cannot be evaluated. The message is a sentence that names the data and the reason. */
public final class EvaluationException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Detail: the number of photos needed. */
        NOBODY,
        /** Detail: the folder. */
        NO_PROBES,
        /** Detail: the file. */
        NO_FOLDS,
        /** Details: the file, the reader's words. */
        NO_PAIRS,
        /** Details: the folder, how many photos are missing, of how many, one of them. */
        PHOTOS_MISSING;

        @Override
        public String topic() {
            return "evaluation";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    EvaluationException(Reason reason, Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    EvaluationException(Reason reason, Throwable cause, Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
