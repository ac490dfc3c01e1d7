package lookalike.ui.common;

/** Thrown when a picture cannot be printed. The message is a sentence that says why. */
public final class NotPrintedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason a sentence */
    public NotPrintedException(String reason) {
        super(reason);
    }

    /** @param cause why not */
    public NotPrintedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
