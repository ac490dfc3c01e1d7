package lookalike.evaluate;

/** What was given cannot be evaluated. The message is a sentence that names the file. */
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
