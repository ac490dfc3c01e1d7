package lookalike.image;

/** A camera gives no pictures. The message is a sentence that says what to look at. */
public final class CameraException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CameraException(String message, Throwable cause) {
        super(message, cause);
    }
}
