package lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.ToLongFunction;
import lookalike.platform.files.ReasonedException;
import lookalike.reason.ReasonCode;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A catalogue cannot be used. The message is a sentence that names the file. */
public final class CatalogException extends ReasonedException {

    private static final long serialVersionUID = 1L;

    /** The bits of SQLite's extended result codes that hold the primary code. */
    private static final int PRIMARY = 0xff;

    /** Size of the file {@code -shm} beside a database: if there is no room for it, SQLite only reports a failure to write. */
    private static final long SHARED_MEMORY = 32 << 10;

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
        /** Details: the file, the object in it that no version has made, or that is missing. */
        ALTERED,
        /** Details: the file, both formats. */
        NEWER,
        /** Details: the file, SQLite's words. */
        FAILED,
        /** Details: the file, SQLite's words. */
        DAMAGED,
        /** Details: the file, where it was put. */
        PUT_ASIDE,
        /** Details: the file, where the damaged one is now, how many of its rows were saved. */
        SALVAGED,
        /** Detail: the file. */
        NO_ROOM,
        /** Details: the file, the model. */
        NO_DESCRIPTORS,
        /** Details: the file, its number of faces, the megabytes that Java may use, a suggested larger amount in gigabytes. */
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

    /** The exception for an error of SQLite about a file; {@code otherwise} is its reason if no other one fits. */
    static CatalogException of(SQLException e, Reason otherwise, Path file) {
        return of(e, otherwise, file, CatalogException::room);
    }

    /** The same with a function for the free bytes beside a file. */
    static CatalogException of(SQLException e, Reason otherwise, Path file, ToLongFunction<Path> room) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> new CatalogException(Reason.DAMAGED, e, file, e.getMessage());
            case SQLITE_FULL -> new CatalogException(Reason.NO_ROOM, e, file);
            case SQLITE_IOERR ->
                room.applyAsLong(file) < SHARED_MEMORY
                        ? new CatalogException(Reason.NO_ROOM, e, file)
                        : new CatalogException(otherwise, e, file, e.getMessage());
            default -> new CatalogException(otherwise, e, file, e.getMessage());
        };
    }

    private static long room(Path file) {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
