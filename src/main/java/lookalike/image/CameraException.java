package lookalike.image;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A camera gives no pictures. The message is a sentence that says what to check. */
public final class CameraException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** There is no camera, or it may not be used. */
        NOT_SWITCHED_ON,
        /** A film in place of a camera cannot be opened; detail: where it should be. */
        NO_FILM,
        /** It has stopped. */
        NO_MORE_PICTURES;

        @Override
        public String topic() {
            return "camera";
        }
    }

    CameraException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
