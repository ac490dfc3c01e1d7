package lookalike.dataset;

import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A folder cannot be used as a dataset. The message is a sentence that names it. */
public final class DatasetException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Detail: the folder. */
        NO_FOLDER,
        /** Detail: the file. */
        FILE,
        /** Detail: the folder. */
        NO_PHOTOS,
        /** Detail: the folder. */
        NO_PHOTOS_BELOW,
        /** Details: the folder, the system's words. */
        FOLDER_NOT_READ,
        /** Details: a folder in the dataset, the system's words. */
        PART_NOT_READ,
        /** Detail: a link in the dataset. */
        LINK_TO_NOWHERE,
        /** Detail: a link in the dataset. */
        LINK_UPWARDS,
        /** Details: the manifest, the file. */
        NO_FILE,
        /** Details: the manifest, the photo. */
        NO_LABEL,
        /** Details: the manifest, the photo. */
        LISTED_TWICE,
        /** Details: the manifest, the photo. */
        OUTSIDE,
        /** Details: the manifest, the invalid path. */
        NO_PATH,
        /** Details: the file, the row from 1. */
        COLUMNS,
        /** Details: the file, the reader's words. */
        FILE_NOT_READ,
        /** Detail: the file of names. */
        MATLAB_NAMES,
        /** Detail: the missing list. */
        NO_IDENTITIES,
        /** Details: the list, the number of photos that it does not contain. */
        NOT_LISTED,
        /** Details: the list, the number of its photos that do not exist. */
        NOT_THERE;

        @Override
        public String topic() {
            return "dataset";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    DatasetException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    DatasetException(Reason reason, Throwable cause, @Nullable Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
