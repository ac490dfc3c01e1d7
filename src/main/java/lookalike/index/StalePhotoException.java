package lookalike.index;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;

/** A photo has changed since it was read. The message is a sentence that names it. */
public final class StalePhotoException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    /** Code of the reason. */
    public enum Reason implements ReasonCode {
        /** Detail: the photo's path in its dataset. */
        PHOTO_CHANGED;

        @Override
        public String topic() {
            return "index";
        }
    }

    StalePhotoException(String path) {
        super("", Reason.PHOTO_CHANGED, path);
    }

    @Override
    public Reason reason() {
        return Reason.PHOTO_CHANGED;
    }
}
