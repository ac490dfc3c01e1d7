package lookalike.export;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A file contains no usable record of a result. The message is a sentence that names the file and the reason. */
public final class RecordException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons; the detail is the file. */
    public enum Reason implements ReasonCode {
        /** The file contains no record of this program. */
        NO_RECORD,
        /** The record was changed or cut off. */
        DAMAGED,
        /** A newer version of the program made it. */
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
