package lookalike.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lookalike.catalog.CatalogException.Reason;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a damaged catalogue by a new one with all readable rows, and keeps the damaged file beside it. Photos whose rows are lost are
 * new to the next index run. After a crash in the middle, the damaged file is still in its place.
 */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    /** Tables that can be restored from the photos; parents first. */
    private static final List<String> TABLES = List.of("setting", "person", "photo", "look", "face", "descriptor");

    private final Path file;
    private final Path source;
    private final Path target;
    private int rows;

    /** True if all decisions could be copied. */
    private boolean journal;

    private Salvage(Path file) {
        this.file = file;
        source = CatalogInspection.beside(file, ".salvage");
        target = CatalogInspection.beside(file, ".salvaged");
    }

    /**
     * Salvages a damaged catalogue that is not open anywhere.
     *
     * @return what happened, for the user
     * @throws CatalogException if nothing of it can be read, it is not a catalogue, or the new one cannot be written; the file is as before
     */
    static CatalogException of(Path file, CatalogException damage) {
        Salvage salvage = new Salvage(file);
        try {
            try {
                salvage.copy();
                salvage.fill(damage);
                Path kept = salvage.replace();
                return new CatalogException(Reason.SALVAGED, damage, file, kept, salvage.rows);
            } finally {
                for (Path work : List.of(salvage.source, salvage.target)) {
                    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
                        Files.deleteIfExists(CatalogInspection.beside(work, ending));
                    }
                }
            }
        } catch (IOException e) {
            damage.addSuppressed(e);
            throw new CatalogException(Reason.NOT_OPENED, e, file, IoErrorText.naming(e));
        }
    }

    /** Copies the file with its log, to read from the copy. */
    private void copy() throws IOException {
        Files.copy(file, source, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        if (Files.exists(log(file))) {
            Files.copy(log(file), log(source), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(target);
        PrivateFiles.file(target);
    }

    private static Path log(Path catalog) {
        return CatalogInspection.beside(catalog, "-wal");
    }

    /**
     * Makes the new catalogue. From a page whose end is cut off, only decisions are taken, because they cannot be restored otherwise;
     * rows of photos are not, because some of their bytes may be wrong.
     */
    private void fill(CatalogException damage) throws IOException {
        try (Connection to = DriverManager.getConnection("jdbc:sqlite:" + target);
                Sql fresh = new Sql(file, to)) {
            int[] format = new int[2];
            read(damaged -> {
                format[0] = version(damaged);
                format[1] = Schema.number(damaged, "PRAGMA page_size");
                fresh.transaction(() -> {
                    makeTables(damaged, fresh, format[0]);
                    copyRows(damaged, fresh, table -> !TABLES.contains(table));
                });
            });
            try (FileChannel channel = FileChannel.open(source, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / format[1] * format[1]);
            }
            read(damaged -> fresh.transaction(() -> {
                copyRows(damaged, fresh, TABLES::contains);
                SalvagedRows.connect(fresh, journal);
                fresh.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
                fresh.execute("PRAGMA user_version = " + format[0]);
            }));
        } catch (TableCopy.UnwritableException e) {
            throw CatalogException.of(e.getCause(), Reason.FAILED, file);
        } catch (SQLException e) {
            damage.addSuppressed(e);
            throw damage;
        }
        if (rows == 0) {
            throw damage;
        }
    }

    private void read(Consumer<Sql> work) throws SQLException {
        try (Sql damaged = new Sql(file, DriverManager.getConnection("jdbc:sqlite:" + source))) {
            damaged.execute("PRAGMA trusted_schema = OFF");
            damaged.execute("PRAGMA writable_schema = ON"); // then SQLite accepts the wrong length of the file
            work.accept(damaged);
        }
    }

    private int version(Sql damaged) {
        if (Schema.number(damaged, "PRAGMA application_id") != Schema.APPLICATION_ID) {
            throw new CatalogException(Reason.FOREIGN, file);
        }
        int version = Schema.number(damaged, "PRAGMA user_version");
        if (version > Schema.VERSION) {
            throw new CatalogException(Reason.NEWER, file, version, Schema.VERSION);
        }
        return version;
    }

    private static void makeTables(Sql damaged, Sql fresh, int version) {
        if (version == Schema.VERSION) {
            Schema.make(fresh);
            return;
        }
        List<SchemaObject> objects = SchemaObject.of(damaged);
        objects.stream()
                .filter(object -> !object.type().equals("view"))
                .filter(object -> KnownObjects.isKnown(object, false))
                .forEach(object -> fresh.execute(object.statement()));
    }

    private void copyRows(Sql damaged, Sql fresh, Predicate<String> wanted) {
        List<String> tables = new ArrayList<>(TABLES);
        tables.addAll(tables(fresh));
        List<String> there = tables(fresh);
        for (String table : tables.stream()
                .distinct()
                .filter(wanted)
                .filter(there::contains)
                .toList()) {
            boolean whole = false;
            try {
                List<String> columns = columns(damaged, table);
                columns.retainAll(columns(fresh, table));
                if (!columns.isEmpty()) {
                    TableCopy.Outcome outcome =
                            TableCopy.copy(damaged.connection(), fresh.connection(), table, columns);
                    rows += outcome.rows();
                    whole = outcome.whole();
                }
            } catch (SQLException | CatalogException e) {
                LOG.warn("{}: nothing of the table {} can be read: {}", file, table, e.getMessage());
            }
            if (table.equals("decision")) {
                journal = whole;
            }
        }
    }

    private static List<String> tables(Sql sql) {
        return sql.query(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                row -> row.getString(1));
    }

    private static List<String> columns(Sql sql, String table) {
        return sql.query("SELECT name FROM pragma_table_info(?)", row -> row.getString(1), table);
    }

    /** Keeps the damaged file with its log, and puts the new one in its place in one step. */
    private Path replace() throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path kept = unused();
        if (Files.exists(log(file))) {
            Files.copy(log(file), log(kept));
        }
        try {
            Files.createLink(kept, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.deleteIfExists(log(file)); // it would be taken for the new file's log
        Files.deleteIfExists(CatalogInspection.beside(file, "-shm"));
        Files.move(target, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    private Path unused() {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        return aside(number);
    }

    /** The path of the n-th damaged file that is kept beside the catalogue. */
    private Path aside(int number) {
        return CatalogInspection.beside(file, number == 1 ? ".bad" : "." + number + ".bad");
    }
}
