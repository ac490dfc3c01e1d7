package lookalike.platform.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import lookalike.platform.files.Disk;

/**
 * Limits of what an archive may become. Photos hardly shrink when they are packed, so much more than the archive's size is an attack; an
 * archive may not say the truth about it, so what is really written is counted.
 */
final class UnpackBudget {

    private static final int MEGABYTE = 1 << 20;

    /** Times the size of the archive; texts and flat pictures shrink to a tenth or twentieth. */
    private static final long MOST_TIMES = 50;

    private static final long SLACK = 16L * MEGABYTE;

    /** Bytes of the archive for each file: a ZIP needs more for the name alone. */
    private static final long LEAST_BYTES_A_FILE = 64;

    private static final long SOME_FILES = 1000;

    private static final long MOST_FILES = 5_000_000;

    /** Bytes of the disk that are left to other programs. */
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
     * Looks before anything is written.
     *
     * @param total bytes of all files, as the archive says
     * @throws ArchiveException if that is too much
     */
    void begin(OptionalLong total) throws IOException {
        if (total.orElse(0) > mostBytes) {
            throw new ArchiveException(ArchiveException.Reason.BOMB, archive);
        }
        checkRoom(total.orElse(0));
    }

    /** @throws ArchiveException if these are too many files */
    void file() {
        if (++files > mostFiles) {
            throw new ArchiveException(ArchiveException.Reason.TOO_MANY, archive, mostFiles);
        }
    }

    /** @throws ArchiveException if these are too many bytes, or the disk is nearly full */
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
