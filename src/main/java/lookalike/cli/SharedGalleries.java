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

/** Opens shared galleries for commands. Asks for a user name and password if the servers require them and no file provides them. */
final class SharedGalleries {

    private SharedGalleries() {}

    /** Opens a gallery that has been published to before. */
    static SharedGallery open(GalleryAddress address) {
        return CassandraGallery.open(address, SharedGalleries::ask);
    }

    /** Opens a gallery for writing; missing tables are created. */
    static SharedGallery prepare(GalleryAddress address) {
        return CassandraGallery.prepare(address, SharedGalleries::ask);
    }

    /** Asks for the user name and password; empty if there is no console. */
    private static Optional<Credentials> ask() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        String user = console.readLine("User: ");
        char[] password = user == null ? null : console.readPassword("Password: ");
        return password == null ? Optional.empty() : Optional.of(new Credentials(user, new String(password)));
    }

    /** The file of a catalogue to read. For a shared gallery it is the snapshot, which is updated first. */
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
