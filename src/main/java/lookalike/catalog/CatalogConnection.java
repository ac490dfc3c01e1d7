package lookalike.catalog;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/** Connections to the file of a catalogue. None of them lets SQLite trust what the file's own tables define. */
final class CatalogConnection {

    private static final int PATIENCE_MILLIS = 5000;
    private static final int PAUSE_MILLIS = 20;

    /** Positions of bytes in the file's header: SQLite's documentation, "Database File Format", 1.3.3. */
    private static final int WRITE_VERSION = 18;

    private static final int READ_VERSION = 19;
    private static final byte WITHOUT_LOG = 1;

    private CatalogConnection() {}

    /** A connection that reads and writes; the file becomes a WAL database. */
    static Connection toWrite(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        long start = System.nanoTime();
        while (true) {
            try {
                return wary(config.createConnection("jdbc:sqlite:" + file));
            } catch (SQLException e) {
                // SQLite does not wait for other connections that switch to WAL at the same time.
                if (!isBusy(e) || System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private static boolean isBusy(SQLException e) {
        return e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    /** A connection for reading only. It does not change the file nor, if the file has a log with an index, the folder. */
    static Connection toRead(Path file) throws SQLException {
        return reading("jdbc:sqlite:" + file);
    }

    /** A connection that reads the file alone, without its log and without locks; no one may be writing to the file. */
    static Connection toReadAlone(Path file) throws SQLException {
        URI address = file.toUri();
        String host = address.getRawAuthority() == null ? "" : "//" + address.getRawAuthority();
        return reading("jdbc:sqlite:file://" + host + address.getRawPath() + "?immutable=1");
    }

    /** A connection to a copy in memory of a file that is open on another connection; changes are lost when it is closed. */
    static Connection inMemory(Connection file) throws SQLException {
        byte[] content = file.unwrap(SQLiteConnection.class).serialize("main");
        Arrays.fill(content, WRITE_VERSION, READ_VERSION + 1, WITHOUT_LOG); // there is no log in memory
        Connection memory = inMemory();
        memory.unwrap(SQLiteConnection.class).deserialize("main", content);
        return memory;
    }

    /** A connection to an empty database in memory. */
    static Connection inMemory() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        return wary(config.createConnection("jdbc:sqlite::memory:"));
    }

    private static Connection reading(String address) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        return wary(config.createConnection(address));
    }

    private static Connection wary(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
