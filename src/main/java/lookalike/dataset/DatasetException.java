package lookalike.dataset;

import lookalike.platform.files.ReasonedException;

/** A folder cannot be used as a dataset. The message is a sentence that names it. */
public final class DatasetException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Reason of the failure, each with an English sentence; its gaps are the details. */
    public enum Reason implements ReasonedException.Reason {
        /** Detail: the folder. */
        NO_FOLDER("%s: there is no such folder"),
        /** Detail: the file. */
        FILE("%s: a dataset is a folder with one sub-folder per person, this is a file"),
        /** Detail: the folder. */
        NO_PHOTOS(
                "%s: there are no sub-folders of photos in it; a dataset is a folder with one sub-folder of photos per person"),
        /** Details: the folder, the system's words. */
        FOLDER_NOT_READ("%s: the folder cannot be read (%s)"),
        /** Details: the manifest, the photo. */
        NO_LABEL("%s: the photo %s has no label"),
        /** Details: the manifest, the photo. */
        LISTED_TWICE("%s: the photo %s is listed twice"),
        /** Details: the manifest, the photo. */
        OUTSIDE("%s: the photo %s is not in the folder"),
        /** Details: the manifest, what it says. */
        NO_PATH("%s: \"%s\" is no path"),
        /** Details: the file, the row from 1. */
        COLUMNS("%s, row %s: two columns are needed"),
        /** Details: the file, the reader's words. */
        FILE_NOT_READ("%s: the file cannot be used (%s)");

        private final String pattern;

        Reason(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /** @param details what the gaps in the reason's sentence stand for */
    DatasetException(Reason reason, Object... details) {
        this(reason, null, details);
    }

    /**
     * With a cause.
     *
     * @param details what the gaps in the reason's sentence stand for
     */
    DatasetException(Reason reason, Throwable cause, Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
