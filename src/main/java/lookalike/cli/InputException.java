package lookalike.cli;

/** Thrown for input of the user's that cannot be used. The message is a sentence. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
