package lookalike.platform.archive;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Thrown when an archive cannot be unpacked. No unpacked files are left. The message is a sentence that names the archive. */
public final class ArchiveException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Details: the archive, the reader's words. */
        DAMAGED,
        /** Detail: the archive. */
        ENCRYPTED,
        /** Details: the archive, a file in it. */
        METHOD,
        /** Details: the archive, the name of a file in it. */
        OUTSIDE,
        /** Detail: the archive. */
        BOMB,
        /** Details: the archive, the largest number of files. */
        TOO_MANY,
        /** Details: the archive, needed and free MB. */
        NO_ROOM,
        /** Detail: the archive. */
        DISK_FULL,
        /** Details: the folder, the system's words. */
        NOT_WRITTEN,
        /** Detail: the archive. */
        EMPTY,
        /** Details: the archive, the system's words. */
        NOT_READ;

        @Override
        public String topic() {
            return "archive";
        }
    }

    /** @param details values for the placeholders in the reason's sentence */
    ArchiveException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values for the placeholders in the reason's sentence
     */
    ArchiveException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
