package lookalike.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import lookalike.platform.files.ReasonedException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A catalogue cannot be used. The message is a sentence that names the file. */
public final class CatalogException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    /** The part of SQLite's result codes that is not an extension. */
    private static final int PRIMARY = 0xff;

    private final Reason reason;

    /** Reason of the failure, each with an English sentence; its gaps are the details. */
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
        /** Details: the file, SQLite's words. */
        DAMAGED("%s: the catalogue is damaged (%s)"),
        /** Details: the file, where it was put. */
        PUT_ASIDE(
                "%s: the catalogue was damaged and is kept as %s; the dataset is read again, but what was decided about its"
                        + " people is lost"),
        /** Detail: the file. */
        NO_ROOM("%s: there is no room left on the disk"),
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

    /** For what SQLite says about a file; with a reason for what it says without one of its own. */
    static CatalogException of(SQLException e, Reason otherwise, Path file) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> new CatalogException(Reason.DAMAGED, e, file, e.getMessage());
            case SQLITE_FULL -> new CatalogException(Reason.NO_ROOM, e, file);
            default -> new CatalogException(otherwise, e, file, e.getMessage());
        };
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
