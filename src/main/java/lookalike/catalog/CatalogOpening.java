package lookalike.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lookalike.platform.files.IoErrorText;
import lookalike.platform.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ways of opening a catalogue's file: to write, to read only, in memory, or with repair. {@link Catalog} offers and describes them. */
final class CatalogOpening {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogOpening.class);

    /** In bytes, a little more than the size that the log reaches before SQLite writes it back into the file. */
    private static final long ROOM_FOR_LOG = 8L << 20;

    private static final Set<CatalogException.Reason> UNWRITABLE = Set.of(
            CatalogException.Reason.NO_FOLDER,
            CatalogException.Reason.NO_ROOM,
            CatalogException.Reason.NOT_OPENED,
            CatalogException.Reason.FAILED);

    private CatalogOpening() {}

    static Catalog toWrite(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            Catalog catalog = opened(absolute);
            if (Files.exists(absolute)) {
                return catalog;
            }
            catalog.close();
        } catch (CatalogException e) {
            if (Files.exists(absolute)) {
                throw e;
            }
        }
        return opened(absolute); // another process has removed the file that it had created and not used
    }

    private static Catalog opened(Path file) {
        CatalogInspection.inspect(file);
        Optional<FreshFile> fresh = FreshFile.of(file);
        try {
            Files.createDirectories(file.getParent());
            PrivateFiles.file(file);
        } catch (IOException e) {
            throw new CatalogException(CatalogException.Reason.NO_FOLDER, e, file, IoErrorText.of(e));
        }
        try {
            return Catalog.prepared(file, CatalogConnection.toWrite(file), fresh);
        } catch (SQLException e) {
            throw CatalogException.of(e, CatalogException.Reason.NOT_OPENED, file);
        }
    }

    static Catalog toRead(Path file) {
        Path absolute = file.toAbsolutePath();
        if (mayWrite(absolute)) {
            try {
                return toWrite(absolute);
            } catch (CatalogException e) {
                if (!UNWRITABLE.contains(e.reason())) {
                    throw e;
                }
                LOG.info("read into the memory: {}", e.getMessage());
            }
        }
        return inMemory(absolute);
    }

    static Catalog inMemory(Path file) {
        CatalogInspection.inspect(file);
        return Catalog.prepared(file, CatalogInspection.reading(file, CatalogConnection::inMemory), Optional.empty());
    }

    static Catalog orSalvage(Path file, Consumer<CatalogException> told) {
        Path absolute = file.toAbsolutePath();
        try {
            Catalog catalog = toWrite(absolute);
            Optional<String> damage = catalog.damage();
            if (damage.isEmpty()) {
                return catalog;
            }
            catalog.close();
            throw new CatalogException(CatalogException.Reason.DAMAGED, absolute, damage.get());
        } catch (CatalogException e) {
            if (e.reason() != CatalogException.Reason.DAMAGED) {
                throw e;
            }
            CatalogException salvaged = Salvage.of(absolute, e);
            Catalog catalog = toWrite(absolute);
            told.accept(salvaged);
            return catalog;
        }
    }

    private static boolean mayWrite(Path file) {
        try {
            return Files.isWritable(file)
                    && Files.isWritable(file.getParent())
                    && Files.getFileStore(file).getUsableSpace() >= ROOM_FOR_LOG;
        } catch (IOException e) {
            return true; // opening it will show
        }
    }
}
