package lookalike.cli;

import java.nio.file.Path;
import lookalike.cassandra.GalleryAddress;
import lookalike.cassandra.SharedGalleryException;
import lookalike.cassandra.SharedGalleryException.Reason;

/** Place of a catalogue, as a command names it: a file, or a shared gallery on servers by its address. */
record CatalogPlace(String text) {

    /** True if it is a shared gallery. */
    boolean isShared() {
        return GalleryAddress.isAddress(text);
    }

    /** The address of a shared gallery; it fails if it is none. */
    GalleryAddress address() {
        return GalleryAddress.parse(text);
    }

    /** The file of a catalogue that is no shared gallery. */
    Path file() {
        return Path.of(text);
    }

    /**
     * The file, for what can be done with a catalogue of one's own only.
     *
     * @param what words of the command
     * @throws SharedGalleryException if it is a shared gallery
     */
    Path ownFile(String what) {
        if (isShared()) {
            throw new SharedGalleryException(Reason.NOT_POSSIBLE, address(), what);
        }
        return file();
    }
}
