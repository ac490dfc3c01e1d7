package lookalike.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import lookalike.catalog.CatalogException.Reason;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class CatalogExceptionTest {

    private static final Path FILE = Path.of("people.catalog");

    @Test
    void aFullDiskIsToldAsSuch() {
        assertThat(reason(SQLiteErrorCode.SQLITE_FULL, Long.MAX_VALUE)).isEqualTo(Reason.NO_ROOM);
        assertThat(reason(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE, 0)).isEqualTo(Reason.NO_ROOM);
        assertThat(reason(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE, 1 << 20)).isEqualTo(Reason.NOT_OPENED);
        assertThat(reason(SQLiteErrorCode.SQLITE_CANTOPEN, 0))
                .as("a disk that is only read has no room either")
                .isEqualTo(Reason.NOT_OPENED);
    }

    private static Reason reason(SQLiteErrorCode code, long room) {
        SQLException error = new SQLiteException("words of SQLite", code);
        return CatalogException.of(error, Reason.NOT_OPENED, FILE, file -> room).reason();
    }
}
