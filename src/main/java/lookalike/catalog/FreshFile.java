package lookalike.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that was missing or empty before a catalogue was opened in it. If the catalogue has no row when it is closed, the file becomes
 * missing or empty again. Other processes may have it open at the same time; their rows count as well.
 */
final class FreshFile {

    private static final Logger LOG = LoggerFactory.getLogger(FreshFile.class);

    private final Path file;
    private final boolean missing;

    private FreshFile(Path file, boolean missing) {
        this.file = file;
        this.missing = missing;
    }

    /** Checks a file before it is opened; returns empty if the file has content. */
    static Optional<FreshFile> of(Path file) {
        boolean missing = Files.notExists(file);
        return missing || Files.isRegularFile(file) && file.toFile().length() == 0
                ? Optional.of(new FreshFile(file, missing))
                : Optional.empty();
    }

    /** Closes the connection, and restores the file's former state if it has no row. */
    void close(Sql sql) {
        boolean restored = false;
        try {
            restored = isWithoutRows(sql) && isLocked(sql) && restore(sql);
        } catch (CatalogException | IOException e) {
            LOG.info("{} keeps its empty tables: {}", file, e.getMessage()); // another process has it open
        }
        sql.close();
        if (restored && missing) {
            remove();
        }
    }

    private static boolean isWithoutRows(Sql sql) {
        List<String> tables = sql.query("SELECT name FROM sqlite_schema WHERE type = 'table'", row -> row.getString(1));
        return tables.stream()
                .allMatch(table -> sql.first("SELECT 1 FROM \"" + table + "\" LIMIT 1", row -> 1)
                        .isEmpty());
    }

    /** Locks the file after leaving WAL mode, which is possible only if no other connection has the file open. */
    private static boolean isLocked(Sql sql) {
        sql.execute("PRAGMA busy_timeout = 0");
        boolean alone = sql.first("PRAGMA journal_mode = DELETE", row -> row.getString(1))
                .filter("delete"::equals)
                .isPresent();
        if (alone) {
            sql.execute("BEGIN EXCLUSIVE");
        }
        return alone;
    }

    private boolean restore(Sql sql) throws IOException {
        if (!isWithoutRows(sql)) { // another process was faster
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (missing && isPosix()) {
                Files.delete(file); // under the lock: a process that opens it now creates a new file
            }
            channel.truncate(0);
        }
        return true;
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Removes the file on systems that cannot remove open files; there, it stays if another process has it open. */
    private void remove() {
        try {
            if (!isPosix()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.info("{} stays, empty: {}", file, e.getMessage());
        }
    }
}
