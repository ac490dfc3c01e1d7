package lookalike.catalog;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps JDBC for this package: statements are prepared once, and every failure names the file. */
final class Sql implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sql.class);

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();

    Sql(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Reads one row of a result. Throws an unchecked exception for values that no version has written; such rows are left out. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            List<T> found = new ArrayList<>();
            int damaged = 0;
            while (rows.next()) {
                try {
                    found.add(reader.read(rows));
                } catch (IllegalArgumentException
                        | NoSuchElementException
                        | NullPointerException
                        | UncheckedIOException e) {
                    damaged++; // a value that no version has written
                    LOG.warn("{}: a row is left out: {}", file, e.getMessage());
                }
            }
            leftOut.put(sql, damaged);
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Number of rows that were left out in the last execution of a query. */
    int leftOut(String sql) {
        return leftOut.getOrDefault(sql, 0);
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    void update(String sql, @Nullable Object... parameters) {
        try {
            bound(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Inserts a row and returns its generated id. */
    long insert(String sql, @Nullable Object... parameters) {
        update(sql, parameters);
        return first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    /** A statement that is executed for batches of rows. */
    Rows rows(String sql) {
        return new Rows(sql);
    }

    /** Pending rows of a statement. */
    final class Rows {

        private static final int FULL = 500;

        private final String sql;
        private int waiting;

        private Rows(String sql) {
            this.sql = sql;
        }

        void add(@Nullable Object... parameters) {
            try {
                bound(sql, parameters).addBatch();
                waiting++;
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        boolean isFull() {
            return waiting >= FULL;
        }

        void flush() {
            if (waiting > 0) {
                try {
                    bound(sql).executeBatch();
                    waiting = 0;
                } catch (SQLException e) {
                    throw failure(e);
                }
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /** Executes a statement that is not prepared, such as a pragma or one of the schema. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Does all of the work or none of it. The lock is taken at once, so that a busy file is noticed before anything is written. */
    void transaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** The same for work with a result. */
    <T> T inTransaction(Supplier<T> work) {
        execute("BEGIN IMMEDIATE");
        try {
            T result = work.get();
            execute("COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
    }

    /** The same for work that must survive a power cut once it is done: the user's decisions. */
    <T> T inLastingTransaction(Supplier<T> work) {
        execute("PRAGMA synchronous = FULL");
        try {
            return inTransaction(work);
        } finally {
            execute("PRAGMA synchronous = NORMAL");
        }
    }

    private void rollback(Throwable reason) {
        try {
            execute("ROLLBACK");
        } catch (CatalogException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    CatalogException failure(SQLException e) {
        return CatalogException.of(e, CatalogException.Reason.FAILED, file);
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
