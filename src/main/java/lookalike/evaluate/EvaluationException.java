package lookalike.evaluate;

import java.util.Arrays;
import java.util.List;

/** What was given cannot be evaluated. The message is a sentence that says what and why. */
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> details;

    /** Why, each with an English sentence; its gaps are the details. */
    public enum Reason {
        /** Detail: so many photos are needed. */
        NOBODY("nobody in the catalogue has %s photos or more"),
        /** Detail: the folder. */
        NO_PROBES("%s: nobody in this folder is in the catalogue, by the folder's name"),
        /** Detail: the file. */
        NO_FOLDS("%s: the protocol needs two folds or more, with a pair or more each"),
        /** Details: the file, the reader's words. */
        NO_PAIRS("%s: this is not a list of pairs as LFW has it (%s)"),
        /** Details: the folder, how many, of how many, one. */
        PHOTOS_MISSING("%s: %s of %s photos of the list are not there, such as %s");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The sentence in English. */
        public String sentence(Object... details) {
            return sentence.formatted(details);
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
        super(reason.sentence(details), cause);
        this.reason = reason;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What the gaps in the reason's sentence stand for. */
    public List<String> details() {
        return details;
    }
}
