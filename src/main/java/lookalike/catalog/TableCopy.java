package lookalike.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies the readable rows of a table in a damaged file. A scan ends at the first damaged page. Rows behind it are found by halving the
 * range of row numbers, larger ranges first, until so many attempts have failed that no more can be expected.
 */
final class TableCopy {

    private static final int MOST_FAILURES = 20_000;

    /** Upper end of the row numbers that are tried: no table has so many rows. */
    private static final long LAST = 1L << 40;

    private final Connection from;
    private final String read;
    private final PreparedStatement write;
    private final int columns;
    private int copied;
    private int failures;
    private long last;

    /** A range of row numbers, both ends included. */
    private record Range(long from, long to) {}

    private TableCopy(Connection from, String read, PreparedStatement write, int columns) {
        this.from = from;
        this.read = read;
        this.write = write;
        this.columns = columns;
    }

    /**
     * Outcome of a copy.
     *
     * @param rows number of rows copied
     * @param whole whether the whole table could be read
     */
    record Outcome(int rows, boolean whole) {}

    /** Copies a table's columns into the table of the same name; rows that do not fit there are left out. */
    static Outcome copy(Connection from, Connection to, String table, List<String> columns) throws SQLException {
        String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        String read =
                "SELECT rowid, " + names + " FROM " + table + " NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
        try (PreparedStatement write = to.prepareStatement("INSERT OR IGNORE INTO " + table + " (" + names
                + ") VALUES (" + "?, ".repeat(columns.size() - 1) + "?)")) {
            TableCopy copy = new TableCopy(from, read, write, columns.size());
            copy.run();
            return new Outcome(copy.copied, copy.failures == 0);
        }
    }

    private void run() {
        Deque<Range> ranges = new ArrayDeque<>(List.of(new Range(0, LAST)));
        while (!ranges.isEmpty() && failures < MOST_FAILURES) {
            Range range = ranges.remove();
            last = range.from - 1;
            if (!isRead(range)) {
                long middle = (last + 1 + range.to) / 2;
                if (last + 1 < range.to) {
                    ranges.add(new Range(last + 1, middle));
                    ranges.add(new Range(middle + 1, range.to));
                }
            }
        }
    }

    /** Copies the rows of a range up to the first damaged page; false if there was one. */
    private boolean isRead(Range range) {
        // A statement that has failed is of no further use.
        try (PreparedStatement statement = from.prepareStatement(read);
                ResultSet rows = bound(statement, range).executeQuery()) {
            while (rows.next()) {
                Object[] values = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    values[column] = rows.getObject(column + 2);
                }
                long row = rows.getLong(1);
                put(values);
                last = row;
            }
            return true;
        } catch (SQLException e) {
            failures++;
            return false;
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, Range range) throws SQLException {
        statement.setLong(1, range.from);
        statement.setLong(2, range.to);
        return statement;
    }

    private void put(Object[] values) {
        try {
            for (int column = 0; column < columns; column++) {
                write.setObject(column + 1, values[column]);
            }
            copied += write.executeUpdate();
        } catch (SQLException e) {
            throw new UnwritableException(e);
        }
    }

    /** The new file cannot be written, which is not the fault of the damaged one. */
    static final class UnwritableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnwritableException(SQLException cause) {
            super(cause);
        }

        @Override
        public synchronized SQLException getCause() {
            return (SQLException) super.getCause();
        }
    }
}
