package lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lookalike.platform.files.ScratchFolder;

/** First inspection of a file, which does not change it: the file is a catalogue of a known format, or is refused. */
final class CatalogInspection {

    private CatalogInspection() {}

    /**
     * Inspects a file. A missing or empty file passes.
     *
     * @throws CatalogException if the file belongs to another program, is of a newer version or damaged, or has contents that Lookalike
     *     has not made
     */
    static void inspect(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) == 0) {
                return; // opening it will say what is wrong with it, if anything is
            }
        } catch (IOException e) {
            throw new CatalogException(CatalogException.Reason.NOT_OPENED, e, file, e.getMessage());
        }
        reading(file, connection -> {
            inspect(new Sql(file, connection), file);
            return true;
        });
    }

    /** Work that reads on a connection. */
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /**
     * Reads a file and its log without changing either.
     *
     * @throws CatalogException if it cannot be read
     */
    static <T> T reading(Path file, Reading<T> reading) {
        try {
            Path log = beside(file, "-wal");
            if (!Files.exists(log) || Files.size(log) == 0) {
                return reading(CatalogConnection.toReadAlone(file), reading);
            }
            return Files.exists(beside(file, "-shm"))
                    ? reading(CatalogConnection.toRead(file), reading)
                    : readingCopy(file, log, reading);
        } catch (SQLException e) {
            throw CatalogException.of(e, CatalogException.Reason.NOT_OPENED, file);
        } catch (IOException e) {
            throw new CatalogException(CatalogException.Reason.NOT_OPENED, e, file, e.getMessage());
        }
    }

    /** A file that SQLite keeps beside another one. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Reads a copy, because for a log without its index SQLite would have to write beside the file. */
    private static <T> T readingCopy(Path file, Path log, Reading<T> reading) throws IOException, SQLException {
        try (ScratchFolder folder = ScratchFolder.make("catalog")) {
            Path copy = Files.copy(file, folder.file("copy"));
            Files.copy(log, beside(copy, "-wal"));
            return reading(CatalogConnection.toRead(copy), reading);
        }
    }

    private static <T> T reading(Connection connection, Reading<T> reading) throws SQLException {
        try (connection) {
            return reading.read(connection);
        }
    }

    private static void inspect(Sql sql, Path file) {
        List<SchemaObject> objects = SchemaObject.of(sql);
        int application = Schema.number(sql, "PRAGMA application_id");
        if (objects.isEmpty() && application == 0) {
            return;
        }
        if (application != Schema.APPLICATION_ID) {
            throw new CatalogException(CatalogException.Reason.FOREIGN, file);
        }
        int version = Schema.number(sql, "PRAGMA user_version");
        if (version > Schema.VERSION) {
            throw new CatalogException(CatalogException.Reason.NEWER, file, version, Schema.VERSION);
        }
        KnownObjects.stranger(objects, version == Schema.VERSION).ifPresent(name -> {
            throw new CatalogException(CatalogException.Reason.ALTERED, file, name);
        });
    }
}
