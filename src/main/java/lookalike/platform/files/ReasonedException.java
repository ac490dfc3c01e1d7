package lookalike.platform.files;

import java.util.Arrays;
import java.util.List;
import lookalike.reason.ReasonCode;
import lookalike.reason.ReasonTexts;
import org.jspecify.annotations.Nullable;

/** An expected failure, with the code of its reason and its details. The message is the sentence in English. */
public abstract class ReasonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final transient List<String> details;

    /**
     * For a reason.
     *
     * @param subject precedes the sentence, including its colon; may be empty
     * @param details values for the placeholders in the reason's sentence
     */
    protected ReasonedException(String subject, ReasonCode reason, @Nullable Object... details) {
        super(subject + reason.sentence(details));
        this.subject = subject;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    /**
     * For a reason caused by another exception.
     *
     * @param subject precedes the sentence, including its colon; may be empty
     * @param details values for the placeholders in the reason's sentence
     */
    protected ReasonedException(String subject, ReasonCode reason, Throwable cause, @Nullable Object... details) {
        super(subject + reason.sentence(details), cause);
        this.subject = subject;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    /** Code of the reason. */
    public abstract ReasonCode reason();

    /** Values for the placeholders in the reason's sentence. */
    public final List<String> details() {
        return details;
    }

    /** The message in a language. */
    public String sentence(ReasonTexts language) {
        return subject + language.sentence(reason(), details.toArray());
    }
}
