package lookalike.platform.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import lookalike.platform.files.Disk;

/**
 * Limits on the size and number of an archive's files. Photos hardly compress, so files that are many times the archive's size
 * are an attack. The sizes stated in an archive may be false, so the bytes actually written are counted.
 */
final class UnpackBudget {

    private static final int MEGABYTE = 1 << 20;

    /** Multiple of the archive's size; texts and plain pictures compress to a tenth or a twentieth. */
    private static final long MOST_TIMES = 50;

    private static final long SLACK = 16L * MEGABYTE;

    /** Bytes of the archive per file; a ZIP needs more for the name alone. */
    private static final long LEAST_BYTES_A_FILE = 64;

    private static final long SOME_FILES = 1000;

    private static final long MOST_FILES = 5_000_000;

    /** Bytes of the disk that are left for other programs. */
    private static final long RESERVE = 64L * MEGABYTE;

    private static final long CHECK_EVERY = 32L * MEGABYTE;

    private final Path archive;
    private final Path folder;
    private final Disk disk;
    private final long mostBytes;
    private final long mostFiles;
    private long bytes;
    private long files;
    private long checkedAt;

    /** @param folder on the disk that is written to */
    UnpackBudget(Path archive, long size, Path folder, Disk disk) {
        this.archive = archive;
        this.folder = folder;
        this.disk = disk;
        mostBytes = MOST_TIMES * size + SLACK;
        mostFiles = Math.min(MOST_FILES, SOME_FILES + size / LEAST_BYTES_A_FILE);
    }

    /**
     * Checks the limits before anything is written.
     *
     * @param total bytes of all files, as stated in the archive
     * @throws ArchiveException if that is too much
     */
    void begin(OptionalLong total) throws IOException {
        if (total.orElse(0) > mostBytes) {
            throw new ArchiveException(ArchiveException.Reason.BOMB, archive);
        }
        checkRoom(total.orElse(0));
    }

    /** @throws ArchiveException if there are too many files */
    void file() {
        if (++files > mostFiles) {
            throw new ArchiveException(ArchiveException.Reason.TOO_MANY, archive, mostFiles);
        }
    }

    /** @throws ArchiveException if there are too many bytes, or the disk is nearly full */
    void write(int count) throws IOException {
        bytes += count;
        if (bytes > mostBytes) {
            throw new ArchiveException(ArchiveException.Reason.BOMB, archive);
        }
        if (bytes - checkedAt >= CHECK_EVERY) {
            checkedAt = bytes;
            checkRoom(0);
        }
    }

    private void checkRoom(long needed) throws IOException {
        long free = disk.free(folder);
        if (free - RESERVE < needed) {
            throw new ArchiveException(
                    ArchiveException.Reason.NO_ROOM,
                    archive,
                    (needed + RESERVE + MEGABYTE - 1) / MEGABYTE,
                    free / MEGABYTE);
        }
    }
}
