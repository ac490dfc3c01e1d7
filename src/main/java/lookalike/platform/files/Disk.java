package lookalike.platform.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The disk as downloads and copies see it; tests use one that is full. */
public interface Disk {

    /** The disk of this computer. */
    Disk REAL = new Disk() {};

    /** Bytes that are left free when photos are added: the catalogue and everything else need room, too. */
    long RESERVE = 100L << 20;

    /** Bytes that fit into a folder, which need not exist yet. */
    default long freeFor(Path folder) throws IOException {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return free(there);
    }

    /** Bytes that fit into an existing folder. */
    default long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /**
     * Opens a file for appending; it is created if it is missing.
     *
     * @param anew whether to discard its content first
     */
    default WritableByteChannel open(Path file, boolean anew) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                anew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
    }
}
