package lookalike.celebrity;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A list of celebrities cannot be read, or photos of them cannot be fetched or stored. The message is a sentence that says why. */
public final class CelebrityException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Details: the file, the reader's words. */
        LIST_NOT_READ,
        /** Details: the file, the row from 1, what is wrong with it. */
        LIST_ROW,
        /** The choice matches nobody. */
        NOBODY,
        /** The network is unavailable. */
        OFFLINE,
        /** Detail: the words of the failure. */
        NOT_REACHED,
        /** Details: the server, its words. */
        SERVICE_ERROR,
        /** Detail: the server. */
        NOT_UNDERSTOOD,
        /** Details: how many people in a row failed, the words of the last failure. */
        KEEPS_FAILING,
        /** Another run is filling the folder; detail: the folder. */
        BUSY,
        /** Details: the folder, needed and free MB. */
        DISK_FULL,
        /** A file of the dataset; details: the file, the reader's words. */
        NOT_READ,
        /** Details: the file, the system's words. */
        NOT_WRITTEN,
        /** Detail: the model. */
        NO_THRESHOLD;

        @Override
        public String topic() {
            return "celebrity";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    CelebrityException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    CelebrityException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
