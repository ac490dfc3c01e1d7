package lookalike.platform.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** The regular files of an archive, in the archive's order. Folders, links, devices and the like are skipped. */
interface ArchiveEntries extends Closeable {

    /**
     * A file in an archive.
     *
     * @param name as in the archive, with '/' as the separator; may point anywhere
     * @param size in bytes, as stated in the archive
     * @param modified milliseconds since 1970; 0 if it is not known
     */
    record Entry(String name, long size, long modified) {}

    /** Receives the files of an archive. */
    interface Receiver {
        /**
         * @param content must be read before the method returns; at its end, reading fails if the content does not agree with the
         *     archive
         */
        void accept(Entry entry, InputStream content) throws IOException;
    }

    /** The size of all files together; empty if it is known only at the end. */
    OptionalLong total();

    /** Bytes read so far, of {@link #total} or, if that is empty, of the archive. */
    long position();

    /**
     * Passes all files to a receiver.
     *
     * @throws ArchiveException if a file is encrypted, or of a kind that cannot be read
     * @throws IOException if the archive is damaged, or cannot be read
     */
    void forEach(Receiver receiver) throws IOException;
}
