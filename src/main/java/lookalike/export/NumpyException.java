package lookalike.export;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A NumPy file cannot be used. The message is a sentence that names the file and the reason. */
public final class NumpyException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Detail: the file. */
        NO_ARRAY,
        /** Details: the file, NumPy's name for the type of the numbers. */
        TYPE,
        /** Detail: the file. */
        ORDER,
        /** Details: the file, the array's shape. */
        SHAPE,
        /** Detail: the file. */
        CUT_OFF,
        /** Details: the file, how many rows it has, the file of labels. */
        LABELS;

        @Override
        public String topic() {
            return "numpy";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    NumpyException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
