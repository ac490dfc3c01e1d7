package lookalike.platform.files;

import java.util.Arrays;
import java.util.List;

/**
 * Base of expected failures whose reason has a sentence. The message is the sentence in English; a sentence in another language
 * is made of the reason and the details.
 */
public abstract class ReasonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    /** Reason of a failure, with an English sentence. */
    public interface Reason {

        /** The sentence with gaps, as {@link String#format} has them. */
        String pattern();

        /** The sentence in English. */
        default String sentence(Object... details) {
            return pattern().formatted(details);
        }
    }

    /**
     * For a reason.
     *
     * @param subject stands before the sentence, with its colon; may be empty
     * @param cause may be null
     * @param details what the gaps in the reason's sentence stand for
     */
    protected ReasonedException(String subject, Reason reason, Throwable cause, Object... details) {
        super(subject + reason.sentence(details), cause);
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    /** Why. */
    public abstract Reason reason();

    /** What the gaps in the reason's sentence stand for. */
    public final List<String> details() {
        return details;
    }
}
