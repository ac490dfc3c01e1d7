package lookalike.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A catalogue cannot be used. The message is a sentence that names the file. */
public final class CatalogException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    /** The part of SQLite's result codes that is not an extension. */
    private static final int PRIMARY = 0xff;

    private final Reason reason;

    /** Codes of the reasons. */
    public enum Reason implements ReasonCode {
        /** Details: the file, the system's words. */
        NO_FOLDER,
        /** Details: the file, SQLite's words. */
        NOT_OPENED,
        /** Detail: the file. */
        MISSING,
        /** Detail: the file. */
        EMPTY,
        /** Detail: the file. */
        FOREIGN,
        /** Details: the file, what it holds that no version has made, or lacks. */
        ALTERED,
        /** Details: the file, both formats. */
        NEWER,
        /** Details: the file, SQLite's words. */
        FAILED,
        /** Details: the file, SQLite's words. */
        DAMAGED,
        /** Details: the file, where it was put. */
        PUT_ASIDE,
        /** Details: the file, where the damaged one is, how many rows of it are kept. */
        SALVAGED,
        /** Detail: the file. */
        NO_ROOM,
        /** Details: the file, the model. */
        NO_DESCRIPTORS,
        /** Details: the file, how many faces it has, the megabytes that Java may use, more of them in gigabytes. */
        TOO_LARGE_FOR_MEMORY;

        @Override
        public String topic() {
            return "catalog";
        }
    }

    /** @param details values of the gaps in the reason's sentence */
    public CatalogException(Reason reason, @Nullable Object... details) {
        super("", reason, details);
        this.reason = reason;
    }

    /**
     * With a cause.
     *
     * @param details values of the gaps in the reason's sentence
     */
    public CatalogException(Reason reason, Throwable cause, @Nullable Object... details) {
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
