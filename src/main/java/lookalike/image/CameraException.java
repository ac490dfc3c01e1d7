package lookalike.image;

/** A camera gives no pictures. The message is a sentence that says what to look at. */
public final class CameraException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String film;

    /** Reason for the lack of pictures. */
    public enum Reason {
        /** There is no camera, or it may not be used. */
        NOT_SWITCHED_ON(
                "No camera can be switched on. It may not be connected, another program may be using it, or the system may"
                        + " not allow this program to."),
        /** A film in place of a camera cannot be opened. */
        NO_FILM("No film can be opened at %s."),
        /** It has stopped. */
        NO_MORE_PICTURES("The camera sends no more pictures. It may have been disconnected.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The sentence in English. */
        public String sentence(String film) {
            return sentence.formatted(film);
        }
    }

    CameraException(Reason reason) {
        this(reason, "");
    }

    CameraException(Reason reason, String film) {
        super(reason.sentence(film));
        this.reason = reason;
        this.film = film;
    }

    /** Why there are no pictures. */
    public Reason reason() {
        return reason;
    }

    /** Where the film should be; empty for a camera. */
    public String film() {
        return film;
    }
}
