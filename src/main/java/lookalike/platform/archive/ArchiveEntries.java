package lookalike.platform.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** The regular files in an archive, in the order in which they lie there. Folders, links, devices and the like are passed over. */
interface ArchiveEntries extends Closeable {

    /**
     * A file in an archive.
     *
     * @param name as the archive has it, parts separated by '/'; may lead anywhere
     * @param size in bytes, as the archive says
     * @param modified milliseconds since 1970; 0 if it is not known
     */
    record Entry(String name, long size, long modified) {}

    /** Takes a file of an archive. */
    interface Receiver {
        /** @param content to be read before the method returns; at its end it fails if it is not what the archive says */
        void accept(Entry entry, InputStream content) throws IOException;
    }

    /** The size of all files together; empty if it is known only at the end. */
    OptionalLong total();

    /** Bytes that are read of {@link #total}, or else of the archive. */
    long position();

    /**
     * Passes all files on.
     *
     * @throws ArchiveException if a file is encrypted, or of a kind that cannot be read
     * @throws IOException if the archive is damaged, or cannot be read
     */
    void forEach(Receiver receiver) throws IOException;
}
