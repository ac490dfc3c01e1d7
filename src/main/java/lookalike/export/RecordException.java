package lookalike.export;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A file has no usable record of a result. The message is a sentence that names the file and the reason. */
public final class RecordException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons; the detail is the file. */
    public enum Reason implements ReasonCode {
        /** It is not a result card of the program. */
        NO_RECORD,
        /** Its record was changed or cut off. */
        DAMAGED,
        /** A newer program made it. */
        NEWER;

        @Override
        public String topic() {
            return "record";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    RecordException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
