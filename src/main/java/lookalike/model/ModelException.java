package lookalike.model;

/** A model cannot be used. The message is a sentence that names the file, what was expected and what was found. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence for a person */
    public ModelException(String message) {
        super(message);
    }

    /** @param message a sentence for a person */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
