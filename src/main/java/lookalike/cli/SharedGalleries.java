package lookalike.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.cassandra.CassandraGallery;
import lookalike.cassandra.Credentials;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.Snapshot;
import lookalike.catalog.SharedGallery;
import lookalike.platform.folders.AppFolders;

/** Opens the shared galleries that commands name; asks for user and password where servers want them and no file has them. */
final class SharedGalleries {

    private SharedGalleries() {}

    /** A gallery that something was published to. */
    static SharedGallery open(GalleryAddress address) {
        return CassandraGallery.open(address, SharedGalleries::ask);
    }

    /** A gallery to be written to; its tables are made if they are not there. */
    static SharedGallery prepare(GalleryAddress address) {
        return CassandraGallery.prepare(address, SharedGalleries::ask);
    }

    /** Empty where nobody sits before a terminal. */
    private static Optional<Credentials> ask() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        String user = console.readLine("User: ");
        char[] password = user == null ? null : console.readPassword("Password: ");
        return password == null ? Optional.empty() : Optional.of(new Credentials(user, new String(password)));
    }

    /** The file of a catalogue to read: of a shared gallery its snapshot, brought up to date. */
    static Path toRead(CatalogPlace place) {
        if (!place.isShared()) {
            return place.file();
        }
        GalleryAddress address = place.address();
        Path file = AppFolders.current().snapshots().resolve(address.fileName());
        try (Interruption interruption = new Interruption();
                TerminalProgress progress = new TerminalProgress("photos");
                SharedGallery gallery = open(address)) {
            new Snapshot(gallery, progress, interruption.signal()).update(file);
        }
        return file;
    }
}
