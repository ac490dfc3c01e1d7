package lookalike.evaluate;

import lookalike.platform.files.ReasonedException;

/** Thrown for data that cannot be evaluated. The message is a sentence that says what and why. */
public final class EvaluationException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Reason of the failure, each with an English sentence; its gaps are the details. */
    public enum Reason implements ReasonedException.Reason {
        /** Detail: so many photos are needed. */
        NOBODY("no person in the catalogue has %s photos or more"),
        /** Detail: the folder. */
        NO_PROBES("%s: no sub-folder has the name of a person in the catalogue"),
        /** Detail: the file. */
        NO_FOLDS("%s: the protocol needs two folds or more, with a pair or more each"),
        /** Details: the file, the reader's words. */
        NO_PAIRS("%s: this is not a list of pairs as LFW has it (%s)"),
        /** Details: the folder, how many, of how many, one. */
        PHOTOS_MISSING("%s: %s of %s photos of the list are not there, such as %s");

        private final String pattern;

        Reason(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /** @param details what the gaps in the reason's sentence stand for */
    EvaluationException(Reason reason, Object... details) {
        this(reason, null, details);
    }

    /**
     * With a cause.
     *
     * @param details what the gaps in the reason's sentence stand for
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
