package lookalike.platform;

/** A picture cannot be fetched. The message is a sentence that names the address and the reason. */
public final class DownloadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it cannot be fetched. */
    public enum Reason {
        /** It is not an address, or of a kind that the program does not know. */
        NO_ADDRESS,
        /** The server has nothing there. */
        NOT_FOUND,
        /** The server answers with something else than the picture. */
        REFUSED,
        /** The server cannot be reached, or it hung up. */
        NO_CONNECTION,
        /** It did not come in time. */
        TIMED_OUT,
        /** It has more bytes than the program takes. */
        TOO_LARGE,
        /** There is something, and it is no picture. */
        NOT_A_PICTURE
    }

    DownloadException(String address, Reason reason, String message, Throwable cause) {
        super(address + ": " + message, cause);
        this.reason = reason;
    }

    /** Why it cannot be fetched. */
    public Reason reason() {
        return reason;
    }
}
