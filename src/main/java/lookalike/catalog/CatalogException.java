package lookalike.catalog;

import lookalike.platform.ReasonedException;

/** A catalogue cannot be used. The message is a sentence that names the file. */
public final class CatalogException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why, each with an English sentence; its gaps are the details. */
    public enum Reason implements ReasonedException.Reason {
        /** Details: the file, the system's words. */
        NO_FOLDER("%s: its folder cannot be made (%s)"),
        /** Details: the file, SQLite's words. */
        NOT_OPENED("%s: the catalogue cannot be opened (%s)"),
        /** Detail: the file. */
        MISSING("%s: there is no such catalogue; index makes one"),
        /** Detail: the file. */
        FOREIGN("%s: this is a database of another program, not a catalogue of Lookalike"),
        /** Details: the file, both formats. */
        NEWER("%s: the catalogue was made by a newer Lookalike (format %s, this one knows %s)"),
        /** Details: the file, SQLite's words. */
        FAILED("%s: the catalogue cannot be used (%s)"),
        /** Details: the file, the model. */
        NO_DESCRIPTORS("%s: there are no descriptors of the model %s in it; index a dataset with this model");

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
    public CatalogException(Reason reason, Object... details) {
        this(reason, null, details);
    }

    /**
     * With a cause.
     *
     * @param details what the gaps in the reason's sentence stand for
     */
    public CatalogException(Reason reason, Throwable cause, Object... details) {
        super("", reason, cause, details);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
