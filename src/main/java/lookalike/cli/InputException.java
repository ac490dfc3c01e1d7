package lookalike.cli;

/** Thrown when the user's input cannot be used. The message is a sentence. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
