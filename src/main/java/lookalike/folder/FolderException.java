package lookalike.folder;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A dataset's folder cannot be changed. The message is a sentence that names the folder or file. */
public final class FolderException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Detail: the manifest. */
        LISTED,
        /** Details: the folder, needed and free MB. */
        DISK_FULL,
        /** A file of the dataset; details: the file, the reader's words. */
        NOT_READ,
        /** Details: the file or folder, the system's words. */
        NOT_WRITTEN,
        /** Details: the log of a change, the reader's words. */
        LOG_NOT_READ,
        /** Detail: the log of a change. */
        LOG_NEWER,
        /** The catalogue has no dataset; detail: the catalogue. */
        NO_DATASET,
        /** A change must be finished first; detail: the dataset. */
        UNFINISHED,
        /** The target of an export is inside the dataset, or contains it; details: the folder, the dataset. */
        INTO_ITSELF,
        /** There is no change to undo; detail: the catalogue. */
        NOTHING_TO_UNDO;

        @Override
        public String topic() {
            return "folder";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    FolderException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    FolderException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
