package lookalike.export;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A CSV file cannot be used. The message is a sentence that names the file, the line and the reason. */
public final class CsvException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** A label is not in the file of labels; details: the file, the row from 1, the label, the file of labels. */
        NO_LABEL,
        /** Details: the file of labels, the row from 1. */
        COLUMNS,
        /** Details: the file, the row from 1, how many numbers there are, the model's id, how many it makes. */
        DIMENSION,
        /** Details: the file, the row from 1, the text in place of a number. */
        NO_NUMBER,
        /** Details: the file, the row from 1. */
        NO_DIRECTION,
        /** Detail: the file of descriptors. */
        NO_DESCRIPTORS,
        /** Details: the file, the column that must be there. */
        NO_HEADER,
        /** Detail: the file. */
        SAME_FILE,
        /** Details: the file, the system's words. */
        NOT_READ;

        @Override
        public String topic() {
            return "csv";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    CsvException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    CsvException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
