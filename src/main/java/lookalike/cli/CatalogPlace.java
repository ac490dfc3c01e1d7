package lookalike.cli;

import java.nio.file.Path;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.SharedGalleryException;
import lookalike.cassandra.SharedGalleryException.Reason;

/** Location of a catalogue as given to a command: a file, or the address of a shared gallery on servers. */
record CatalogPlace(String text) {

    /** True if it is a shared gallery. */
    boolean isShared() {
        return GalleryAddress.isAddress(text);
    }

    /** The address of the shared gallery; fails if this is not one. */
    GalleryAddress address() {
        return GalleryAddress.parse(text);
    }

    /** The file of a catalogue that is not a shared gallery. */
    Path file() {
        return Path.of(text);
    }

    /**
     * The file, for operations that are not possible on a shared gallery.
     *
     * @param what the operation, as named in the message
     * @throws SharedGalleryException if it is a shared gallery
     */
    Path ownFile(String what) {
        if (isShared()) {
            throw new SharedGalleryException(Reason.NOT_POSSIBLE, address(), what);
        }
        return file();
    }
}
