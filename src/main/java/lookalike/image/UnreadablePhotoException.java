package lookalike.image;

/** A file cannot be used as a photo. The message is a sentence about the file that names it. */
public final class UnreadablePhotoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String photo;
    private final Reason reason;

    /** Why a photo cannot be used. */
    public enum Reason {
        /** There is no such file, or it may not be read. */
        NOT_ACCESSIBLE,
        /** The content is no picture of a known format. */
        NOT_A_PICTURE,
        /** A known kind of file that the program does not read; the message says what to do. */
        UNSUPPORTED,
        /** The picture is damaged or of a kind that the decoder does not know. */
        DAMAGED,
        /** More pixels than the program takes. */
        TOO_LARGE
    }

    UnreadablePhotoException(String photo, Reason reason, String message, Throwable cause) {
        super(photo + ": " + message, cause);
        this.photo = photo;
        this.reason = reason;
    }

    /** The photo's path or name. */
    public String photo() {
        return photo;
    }

    /** Why it cannot be used. */
    public Reason reason() {
        return reason;
    }

    /** The reason as words, without the photo's name. */
    public String explanation() {
        return getMessage().substring(photo.length() + 2);
    }
}
